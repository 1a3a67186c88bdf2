export const approvals = {
  title: 'Approvals',
  empty: 'Nothing waits for you',
  emptyHelp: 'Orders that need your approval appear here.',
  approve: 'Approve',
  reject: 'Reject',
  reason: 'Reason',
  reasonHelp: 'Whoever ordered reads it when you reject',
  approved: 'Order {{number}} approved',
  rejected: 'Order {{number}} rejected',
  by: 'Ordered by {{name}}',
  more_one: 'and {{count}} more line',
  more_other: 'and {{count}} more lines',
} as const
