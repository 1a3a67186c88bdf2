import { permissionTable } from '#app/domain/companies/permissions.ts'
import { guest, type Viewer } from '../layout/viewer.ts'

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table) as Key[]

export const sampleViewers: Record<'contact' | 'staff', Viewer> = {
  contact: {
    ...guest,
    kind: 'contact',
    name: 'Ana Pop',
    email: 'ana@hanul-moldovei.example',
    company: { code: 'HANUL', name: 'Hanul Moldovei' },
    companies: [
      { code: 'HANUL', name: 'Hanul Moldovei' },
      { code: 'HANUL-IASI', name: 'Hanul Moldovei Iași' },
    ],
    permissions: keysOf(permissionTable.contact),
  },
  staff: {
    ...guest,
    kind: 'staff',
    name: 'Ioana Radu',
    email: 'ioana@angro.example',
    permissions: keysOf(permissionTable.staff),
  },
}
