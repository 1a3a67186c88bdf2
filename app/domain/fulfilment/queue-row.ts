export type QueueRow = {
  number: string
  companyName: string
  status: string
  orderedOn: string
  requestedOn: string | null
  lines: number
  city: string
}
