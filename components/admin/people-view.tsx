import { faultOf } from "@/components/account/form-texts";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { STAFF_ROLES } from "@/lib/access/permissions";
import type { Flash } from "@/lib/api/flash";
import { shortDate } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { PendingInvitation, StaffMember } from "@/lib/staff/queries";
import { staffDone, staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  /** The reader's own account. */
  readonly self: string;
  readonly people: readonly StaffMember[];
  readonly invitations: readonly PendingInvitation[];
};

/** Who works in the market, who is invited, and inviting more. */
export function PeopleView(props: Props) {
  const { place, t, flash, self, people } = props;
  const done = staffDone(t, flash);
  const problem = staffProblem(t, flash);
  return (
    <>
      <h1>{t("staff.people.title")}</h1>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <section className="flex flex-col gap-2">
        <p className="text-soft">{t("staff.people.count", { count: people.length })}</p>
        <table className="admin-table">
          <thead>
            <tr>
              {(["name", "email", "role", "factor", "seen"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`staff.people.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Person key={person.id} place={place} t={t} person={person} isSelf={person.id === self} />
            ))}
          </tbody>
        </table>
      </section>
      <Invitations {...props} />
      <Invite place={place} t={t} flash={flash} />
    </>
  );
}

function Person({
  place,
  t,
  person,
  isSelf,
}: Pick<Props, "place" | "t"> & { readonly person: StaffMember; readonly isSelf: boolean }) {
  const name = person.name || t("staff.people.noName");
  return (
    <tr>
      <td data-label={t("staff.people.columns.name")}>
        <span>
          {name} {isSelf && <span className="text-faint">({t("staff.people.you")})</span>}
          {person.blockedAt && <span className="text-danger"> {t("staff.people.blocked")}</span>}
        </span>
      </td>
      <td data-label={t("staff.people.columns.email")} className="break-all">
        {person.email ?? person.phone}
      </td>
      <td data-label={t("staff.people.columns.role")}>
        {isSelf ? t(`staff.roles.${person.role}`) : <RoleForms place={place} t={t} person={person} />}
      </td>
      <td data-label={t("staff.people.columns.factor")}>
        {t(person.hasSecondFactor ? "staff.people.yes" : "staff.people.no")}
      </td>
      <td data-label={t("staff.people.columns.seen")} className="figures">
        {person.seenAt ? shortDate(person.seenAt, place) : t("staff.people.never")}
      </td>
    </tr>
  );
}

function RoleForms({ place, t, person }: Pick<Props, "place" | "t"> & { readonly person: StaffMember }) {
  const action = `/admin/${place.market.code}/staff/role`;
  const name = person.name || (person.email ?? "");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <form action={action} method="post" className="flex min-w-0 flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={person.id} />
        <select
          name="role"
          defaultValue={person.role}
          aria-label={t("staff.people.roleOf", { name })}
          className="control w-auto shrink-0"
        >
          {STAFF_ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`staff.roles.${role}`)}
            </option>
          ))}
        </select>
        <Button aria-label={t("staff.people.saveOf", { name })}>{t("staff.people.save")}</Button>
      </form>
      <form action={action} method="post">
        <input type="hidden" name="id" value={person.id} />
        <input type="hidden" name="role" value="customer" />
        <Button aria-label={t("staff.people.removeOf", { name })}>{t("staff.people.remove")}</Button>
      </form>
    </div>
  );
}

function Invitations({ place, t, invitations }: Props) {
  return (
    <section className="flex flex-col gap-2">
      <h2>{t("staff.invitations.title")}</h2>
      {invitations.length === 0 && <p className="text-soft">{t("staff.invitations.none")}</p>}
      {invitations.length > 0 && (
        <ul>
          {invitations.map(({ id, email, role, expiresAt }) => (
            <li key={id} className="hairline flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
              <span className="min-w-0 flex-1 break-words">
                {email} <span className="text-soft">{t(`staff.roles.${role}`)}</span>
              </span>
              <span className="figures text-soft">
                {t("staff.invitations.until")} {shortDate(expiresAt, place)}
              </span>
              <form action={`/admin/${place.market.code}/staff/withdraw`} method="post">
                <input type="hidden" name="id" value={id} />
                <Button aria-label={t("staff.invitations.withdrawOf", { email })}>
                  {t("staff.invitations.withdraw")}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Invite({ place, t, flash }: Pick<Props, "place" | "t" | "flash">) {
  return (
    <section className="hairline flex flex-col gap-3 pt-5">
      <h2>{t("staff.invite.title")}</h2>
      <p className="text-soft">{t("staff.invite.text")}</p>
      <form
        action={`/admin/${place.market.code}/staff/invite`}
        method="post"
        className="grid max-w-3xl items-end gap-3 md:grid-cols-[1fr_14rem_auto]"
      >
        <TextField
          name="email"
          type="email"
          label={t("staff.invite.email")}
          autoComplete="off"
          required
          maxLength={254}
          defaultValue={flash?.values.email ?? ""}
          error={faultOf(t, flash, "email")}
        />
        <SelectField
          name="role"
          label={t("staff.invite.role")}
          defaultValue={flash?.values.role ?? "support"}
          options={STAFF_ROLES.map((role) => ({ value: role, label: t(`staff.roles.${role}`) }))}
          error={faultOf(t, flash, "role")}
        />
        <Button kind="primary">{t("staff.invite.send")}</Button>
      </form>
      <dl className="admin-facts">
        {STAFF_ROLES.map((role) => (
          <div key={role} className="contents">
            <dt>{t(`staff.roles.${role}`)}</dt>
            <dd>{t(`staff.may.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
