export type MailRow = {
  id: string
  to: string
  subject: string
  company: { code: string; name: string } | null
  state: 'pending' | 'delivered' | 'dead'
  createdAt: string
}
