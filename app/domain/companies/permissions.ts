export type ContactRole = 'administrator' | 'purchaser' | 'approver' | 'accountant' | 'viewer'
export type StaffRole =
  | 'salesRep'
  | 'salesManager'
  | 'merchandiser'
  | 'warehouse'
  | 'finance'
  | 'administrator'

/** What a contact may do in the company in use. */
const contactPermissions = {
  'catalog:view': ['administrator', 'purchaser', 'approver', 'accountant', 'viewer'],
  'cart:edit': ['administrator', 'purchaser', 'approver'],
  'order:place': ['administrator', 'purchaser', 'approver'],
  'order:view': ['administrator', 'purchaser', 'approver', 'accountant', 'viewer'],
  'order:cancel': ['administrator', 'purchaser'],
  'order:approve': ['administrator', 'approver'],
  'quote:request': ['administrator', 'purchaser', 'approver'],
  'quote:view': ['administrator', 'purchaser', 'approver', 'accountant', 'viewer'],
  'quote:accept': ['administrator', 'purchaser', 'approver'],
  'invoice:view': ['administrator', 'approver', 'accountant', 'purchaser'],
  'credit:group': ['administrator', 'accountant'],
  'company:view': ['administrator', 'purchaser', 'approver', 'accountant', 'viewer'],
  'company:manage': ['administrator'],
} as const satisfies Record<string, readonly ContactRole[]>

/** What a staff member may do; which companies they may do it to is the scope's matter. */
const staffPermissions = {
  'desk:view': [
    'salesRep',
    'salesManager',
    'merchandiser',
    'warehouse',
    'finance',
    'administrator',
  ],
  'desk:companies': ['salesRep', 'salesManager', 'finance', 'administrator'],
  'desk:companies-edit': ['salesManager', 'administrator'],
  'desk:orders': ['salesRep', 'salesManager', 'warehouse', 'finance', 'administrator'],
  'desk:orders-hold': ['salesManager', 'finance', 'administrator'],
  'desk:quotes': ['salesRep', 'salesManager', 'administrator'],
  'desk:quotes-approve': ['salesManager', 'administrator'],
  'desk:products': ['merchandiser', 'salesManager', 'salesRep', 'warehouse', 'administrator'],
  'desk:products-edit': ['merchandiser', 'administrator'],
  'desk:prices': ['merchandiser', 'salesManager', 'salesRep', 'administrator'],
  'desk:prices-edit': ['merchandiser', 'administrator'],
  'desk:stock': ['warehouse', 'merchandiser', 'salesRep', 'salesManager', 'administrator'],
  'desk:stock-edit': ['warehouse', 'administrator'],
  'desk:fulfilment': ['warehouse', 'administrator'],
  'desk:invoices': ['finance', 'salesRep', 'salesManager', 'administrator'],
  'desk:invoices-issue': ['finance', 'administrator'],
  'desk:payments': ['finance', 'administrator'],
  'desk:credit': ['finance', 'administrator'],
  'desk:import': ['merchandiser', 'administrator'],
  'desk:mailbox': ['administrator', 'salesManager', 'finance'],
  'desk:users': ['administrator'],
  'desk:webhooks': ['administrator'],
  'desk:settings': ['administrator'],
} as const satisfies Record<string, readonly StaffRole[]>

export type ContactPermission = keyof typeof contactPermissions
export type StaffPermission = keyof typeof staffPermissions
export type Permission = ContactPermission | StaffPermission

/** Fails closed: an unknown role or permission is refused. */
export function contactMay(role: ContactRole, permission: ContactPermission): boolean {
  const roles: readonly string[] = contactPermissions[permission] ?? []
  return roles.includes(role)
}

export function staffMay(role: StaffRole, permission: StaffPermission): boolean {
  const roles: readonly string[] = staffPermissions[permission] ?? []
  return roles.includes(role)
}

/** The tables as they are, for the authorization page, its document and the matrix that tests them. */
export const permissionTable = { contact: contactPermissions, staff: staffPermissions }
