/** One login a role, printed by `npm start`; all with the same password. */
export const demoPassword = 'demo-angro-2026'

export const demoLogins = [
  { role: 'Purchaser, Hotel Belvedere', email: 'ana.pop@belvedere.example' },
  { role: 'Approver, Hotel Belvedere', email: 'radu.ionescu@belvedere.example' },
  { role: 'Company administrator, Hotel Belvedere', email: 'maria.stan@belvedere.example' },
  { role: 'Accountant, Hotel Belvedere', email: 'ioana.dinu@belvedere.example' },
  { role: 'Viewer, Hotel Belvedere', email: 'vlad.marin@belvedere.example' },
  { role: 'Purchaser of two companies, Nordbau', email: 'jonas.weber@nordbau.example' },
  { role: 'Sales rep', email: 'elena.rep@carpat.example' },
  { role: 'Another sales rep', email: 'mihai.rep@carpat.example' },
  { role: 'Sales manager', email: 'dan.manager@carpat.example' },
  { role: 'Merchandiser', email: 'irina.merch@carpat.example' },
  { role: 'Warehouse', email: 'george.depozit@carpat.example' },
  { role: 'Finance', email: 'carmen.finance@carpat.example' },
  { role: 'Administrator', email: 'admin@carpat.example' },
] as const
