import { getTableName, isTable } from "drizzle-orm";
import { expect, test } from "vitest";
import { schema } from "@/db/schema/schema";
import { NOBODYS, ownRows } from "./fingerprint";
import { nobodysIds } from "./people";

test("every table is watched for changes of what is somebody's, or named as nobody's", () => {
  const tables = Object.values(schema).flatMap((part) => (isTable(part) ? [getTableName(part)] : []));
  expect([...Object.keys(ownRows(nobodysIds())), ...NOBODYS].sort()).toEqual(tables.sort());
});
