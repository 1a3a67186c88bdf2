/** Carries the process id: by it the last command to leave knows that nobody else needs the embedded server. */
export const applicationName = `angro ${process.pid}`
