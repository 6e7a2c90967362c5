import { sql, type Kysely } from 'kysely'

/**
 * The records, each keyed by its tier-1 account first, so that an account's rows lie together and distribute together.
 * Text compares by code point (`"C"`), so that every database orders alike, and equal to the records in memory.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table lmp.accounts (
  account_id text collate "C" primary key check (account_id <> ''),
  name text collate "C" not null,
  type text collate "C" not null,
  time_zone text collate "C" not null,
  partner_analytics boolean not null,
  decrease_kind text collate "C" not null,
  decrease_value bigint not null,
  overview_days int not null,
  inactive_days int not null,
  -- The day for which licenses.status holds.
  status_date date not null default date '1970-01-01'
);

create table lmp.products (
  account_id text collate "C" not null references lmp.accounts,
  id text collate "C" not null,
  name text collate "C" not null,
  primary key (account_id, id)
);

create table lmp.partners (
  account_id text collate "C" not null references lmp.accounts,
  id text collate "C" not null,
  name text collate "C" not null,
  folded_name text collate "C" not null,
  city text collate "C" not null,
  state text collate "C" not null,
  type text collate "C" not null,
  status text collate "C" not null,
  status_since date not null,
  acquired_on date not null,
  -- Kept from its licenses by a trigger.
  first_full_sale_on date,
  primary key (account_id, id)
);

create table lmp.service_plans (
  account_id text collate "C" not null references lmp.accounts,
  id text collate "C" not null,
  partner_id text collate "C",
  name text collate "C" not null,
  folded_name text collate "C" not null,
  product_id text collate "C" not null,
  version text collate "C" not null,
  status text collate "C" not null,
  status_since date not null,
  created_on date not null,
  notification_days int not null,
  grace_days int not null,
  primary key (account_id, id),
  foreign key (account_id, product_id) references lmp.products,
  foreign key (account_id, partner_id) references lmp.partners
);

create table lmp.customers (
  account_id text collate "C" not null,
  id text collate "C" not null,
  partner_id text collate "C" not null,
  name text collate "C" not null,
  -- What an index can hold of a name of any length: orders like it, as far as it goes.
  name_start text collate "C" not null generated always as (left(name, 200)) stored,
  folded_name text collate "C" not null,
  city text collate "C" not null,
  state text collate "C" not null,
  status text collate "C" not null,
  status_since date not null,
  created_on date not null,
  primary key (account_id, id),
  foreign key (account_id, partner_id) references lmp.partners
);

create table lmp.licenses (
  account_id text collate "C" not null,
  id text collate "C" not null,
  customer_id text collate "C" not null,
  -- Its customer's partner.
  partner_id text collate "C" not null,
  plan_id text collate "C" not null,
  product_id text collate "C" not null,
  version text collate "C" not null,
  purchased_on date not null,
  full_since date,
  expires_on date not null,
  provisioned bigint not null,
  used bigint,
  -- Both kept by triggers and by advance_day.
  status text collate "C" not null,
  next_status_on date,
  primary key (account_id, id),
  foreign key (account_id, customer_id) references lmp.customers,
  foreign key (account_id, plan_id) references lmp.service_plans
);

create table lmp.usage_reports (
  account_id text collate "C" not null,
  id text collate "C" not null,
  partner_id text collate "C" not null,
  cycle text collate "C" not null,
  status text collate "C" not null,
  primary key (account_id, id),
  foreign key (account_id, partner_id) references lmp.partners
);

create table lmp.billing_reports (
  account_id text collate "C" not null,
  id text collate "C" not null,
  partner_id text collate "C" not null,
  cycle text collate "C" not null,
  status text collate "C" not null,
  kind text collate "C",
  primary key (account_id, id),
  foreign key (account_id, partner_id) references lmp.partners
);

create table lmp.units (
  account_id text collate "C" not null,
  partner_id text collate "C" not null,
  cycle text collate "C" not null,
  product_id text collate "C" not null,
  provisioned bigint not null,
  used bigint,
  chargeable bigint not null,
  primary key (account_id, cycle, product_id, partner_id) include (chargeable),
  foreign key (account_id, partner_id) references lmp.partners
);

-- How many of a partner's customers hold a license in each status. A customer has one partner, so customers add up
-- over partners to the account's number, and the rows of a status are the partners that have one.
create table lmp.partner_license_statuses (
  account_id text collate "C" not null,
  partner_id text collate "C" not null,
  status text collate "C" not null,
  customers bigint not null,
  primary key (account_id, partner_id, status)
);

-- For each status and day: how many customers now in that status were created on the day, and how many took it on the day.
create table lmp.customer_days (
  account_id text collate "C" not null,
  status text collate "C" not null,
  day date not null,
  created bigint not null default 0,
  changed bigint not null default 0,
  primary key (account_id, status, day)
);
`,
    )
    .execute(db)
}
