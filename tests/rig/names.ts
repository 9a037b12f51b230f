/** The migrated database that test databases are clones of. */
export const TEMPLATE = "marque_template";

/** Owner of every test database: no superuser, so that a test sees the rights the shop has. */
export const ROLE = "marque_test";
