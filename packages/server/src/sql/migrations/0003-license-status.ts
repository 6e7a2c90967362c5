import { sql, type Kysely } from 'kysely'

/**
 * The status of a license is stored, so that filtering by it is an equality on an index.
 * Triggers keep it when a record changes; `advance_day` moves those that change with the date.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create function lmp.license_status(
  today date, customer_status text, partner_status text, expires_on date,
  notification_days int, grace_days int, provisioned bigint, used bigint
) returns text language sql immutable parallel safe as $$
  select case
    when customer_status = 'disabled' or partner_status = 'canceled' then 'expired'
    when today > expires_on + grace_days then 'expired'
    when today > expires_on then 'in-grace-period'
    when used > provisioned then 'exceeded-allocation'
    when today >= expires_on - notification_days then 'expiring-soon'
    else 'normal'
  end
$$;

-- The next day on which the date alone can change the status; null when none can.
create function lmp.next_status_on(
  today date, customer_status text, partner_status text, expires_on date, notification_days int, grace_days int
) returns date language sql immutable parallel safe as $$
  select case
    when customer_status = 'disabled' or partner_status = 'canceled' then null
    when today < expires_on - notification_days then expires_on - notification_days
    when today <= expires_on then expires_on + 1
    when today <= expires_on + grace_days then expires_on + grace_days + 1
  end
$$;

create function lmp.set_license_status() returns trigger language plpgsql as $$
begin
  -- The share lock on the account keeps the day from moving on before this license is there to be moved.
  select lmp.license_status(a.status_date, c.status, p.status, new.expires_on,
                            s.notification_days, s.grace_days, new.provisioned, new.used),
         lmp.next_status_on(a.status_date, c.status, p.status, new.expires_on, s.notification_days, s.grace_days)
    into new.status, new.next_status_on
    from lmp.accounts a
    join lmp.customers c on c.account_id = a.account_id and c.id = new.customer_id
    join lmp.partners p on p.account_id = a.account_id and p.id = c.partner_id
    join lmp.service_plans s on s.account_id = a.account_id and s.id = new.plan_id
   where a.account_id = new.account_id
     for share of a;
  return new;
end $$;

create trigger set_status before insert or update on lmp.licenses for each row
  when (current_setting('lmp.bulk', true) is distinct from 'on')
  execute function lmp.set_license_status();

-- Updating a license sets its status anew: whatever the status depends on just touches the licenses.
create function lmp.touch_licenses() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'customers' then
    update lmp.licenses l set partner_id = n.partner_id
      from new_rows n join old_rows o using (account_id, id)
     where l.account_id = n.account_id and l.customer_id = n.id
       and (n.status, n.partner_id) is distinct from (o.status, o.partner_id);
  elsif tg_table_name = 'partners' then
    update lmp.licenses l set status = l.status
      from new_rows n join old_rows o using (account_id, id)
     where l.account_id = n.account_id and l.partner_id = n.id and n.status <> o.status;
  else
    update lmp.licenses l set status = l.status
      from new_rows n join old_rows o using (account_id, id)
     where l.account_id = n.account_id and l.plan_id = n.id
       and (n.notification_days, n.grace_days) is distinct from (o.notification_days, o.grace_days);
  end if;
  return null;
end $$;

create trigger touch_licenses after update on lmp.customers
  referencing old table as old_rows new table as new_rows for each statement execute function lmp.touch_licenses();
create trigger touch_licenses after update on lmp.partners
  referencing old table as old_rows new table as new_rows for each statement execute function lmp.touch_licenses();
create trigger touch_licenses after update on lmp.service_plans
  referencing old table as old_rows new table as new_rows for each statement execute function lmp.touch_licenses();
`,
    )
    .execute(db)
}
