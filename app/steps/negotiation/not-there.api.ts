import { problem } from '#platform/problem.ts'

/** Says to a program that something does not exist, or not for who asks. */
export const notThereProblem = (): Response =>
  problem({
    type: '/problems/not-there',
    title: 'Dit bestaat niet, of is niet voor u zichtbaar.',
    status: 404,
  })
