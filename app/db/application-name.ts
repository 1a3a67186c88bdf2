import cluster from 'node:cluster'

/** Carries the command's process id: by it the last command to leave knows that nobody else needs the embedded server. */
export const applicationName = `angro ${cluster.isWorker ? process.ppid : process.pid}`
