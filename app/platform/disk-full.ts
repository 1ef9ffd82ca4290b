/** The disk of the files (`ENOSPC`, or a quota) or that of the database (`53100`). */
const codes: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100']

/** Whether something failed because a disk is full: then somebody must make room, and nothing of it was kept. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && codes.includes(error.code)
