export type ImportJobData = { runId: string; apply: boolean; partial: boolean }

export const importJobName = { name: 'import' }
