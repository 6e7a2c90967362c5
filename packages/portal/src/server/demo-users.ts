import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import { PORTAL } from '@lmp-widgets/data-adapter/book'
import type { Role, Viewer } from '@lmp-widgets/data-adapter/records'
import type { User } from './users.js'

/** The password of everybody in this demonstration. */
export const DEMO_PASSWORD = 'demonstration'

/** Made once by `hashPassword(DEMO_PASSWORD)`. */
export const DEMO_PASSWORD_HASH =
  'scrypt$16384$bG1wLXBvcnRhbC1kZW1vIQ$OIWotYKGUZJM9-ZNVGNHzSQIS314DsrfPL1qg1tOY24'

const TITLES: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  'customer-account-manager': 'Customer Account Manager',
  'partner-account-manager': 'Partner Account Manager',
  'license-manager': 'License Manager',
  'support-manager': 'Support Manager',
  'support-engineer': 'Support Engineer',
  'billing-manager': 'Billing Manager',
}

const PEOPLE: readonly { email: string; name: string; viewer: Viewer }[] = [
  ...(
    [
      ['administrator', 'Ada Lindqvist'],
      ['license-manager', 'Bruno Castel'],
      ['customer-account-manager', 'Chidi Okafor'],
      ['partner-account-manager', 'Dana Weiss'],
      ['support-manager', 'Emi Tanaka'],
      ['billing-manager', 'Farid Haddad'],
      ['support-engineer', 'Greta Holm'],
    ] as const
  ).map(([role, name]) => ({
    email: `${role}@northwind.example`,
    name,
    viewer: { accountId: PORTAL.distributor, role },
  })),
  {
    email: 'msp@northwind.example',
    name: 'Hana Novak',
    viewer: {
      accountId: PORTAL.msp.account,
      role: 'administrator',
      partner: { id: PORTAL.msp.partner, type: 'msp' },
    },
  },
  {
    email: 'reseller@northwind.example',
    name: 'Ivan Petrov',
    viewer: {
      accountId: PORTAL.reseller.account,
      role: 'administrator',
      partner: { id: PORTAL.reseller.partner, type: 'reseller' },
    },
  },
  {
    email: 'administrator@nordlys.example',
    name: 'Jonas Dahl',
    viewer: { accountId: PORTAL.otherDistributor, role: 'administrator' },
  },
  {
    email: 'administrator@harborfiber.example',
    name: 'Kim Sato',
    viewer: { accountId: PORTAL.isp, role: 'administrator' },
  },
]

const PARTNER_TITLES = { msp: 'MSP Administrator', reseller: 'Reseller Administrator' }

/** Everybody who may sign in to the demonstration, with the names of their companies as the records have them. */
export async function demoUsers(adapterFor: (viewer: Viewer) => DashboardAdapter): Promise<User[]> {
  // Each company is asked for only once: the start waits for it.
  const names = new Map<string, Promise<string>>()
  const nameOf = (viewer: Viewer) => {
    const id = viewer.partner?.id ?? viewer.accountId
    const name = names.get(id) ?? findName(viewer, adapterFor)
    names.set(id, name)
    return name
  }
  return Promise.all(
    PEOPLE.map(async ({ email, name, viewer }) => ({
      email,
      name,
      viewer,
      title: viewer.partner ? PARTNER_TITLES[viewer.partner.type] : TITLES[viewer.role],
      company: await nameOf(viewer),
      passwordHash: DEMO_PASSWORD_HASH,
    })),
  )
}

async function findName(viewer: Viewer, adapterFor: (viewer: Viewer) => DashboardAdapter) {
  const { account, partner } = await adapterFor(viewer).manifest()
  return (partner ?? account).name
}
