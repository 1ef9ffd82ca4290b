import { problem } from '#platform/problem.ts'

/** What the API answers where a round isn't there for who asks. */
export const noSuchRound = () =>
  problem({
    type: '/problems/no-such-round',
    title: 'Dit traject bestaat niet, of is niet voor u zichtbaar.',
    status: 404,
  })
