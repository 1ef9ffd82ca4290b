/**
 * Who may open a page, and as which role of the database it works. What someone sees there is
 * decided where it is read: see the stores.
 *
 * public: everyone, from the public snapshot only · gate: everyone, for signing in and the like ·
 * member: who is signed in · administrator: who runs the installation
 */
export type Access = 'public' | 'gate' | 'member' | 'administrator'

type Route = { module: string; for: Access }

/** Every URL of the site. The router, all links, the API document and the test of who may open what read this list. */
export const routes = {
  // Signing in
  '/inloggen': { module: 'parties/sign-in.page.tsx', for: 'gate' },
  '/inloggen/demo': { module: 'parties/demo-sign-in.page.tsx', for: 'gate' },
  '/inloggen/code': { module: 'parties/sign-in-code.page.tsx', for: 'gate' },
  '/uitloggen': { module: 'parties/sign-out.page.tsx', for: 'gate' },

  // Everybody's own pages
  '/overzicht': { module: 'process/overview.page.tsx', for: 'member' },
  '/account': { module: 'parties/account.page.tsx', for: 'member' },
  '/trajecten': { module: 'process/rounds.page.tsx', for: 'member' },
  '/trajecten/:roundId': { module: 'process/round.page.tsx', for: 'member' },

  // 1 stakeholders

  // 2 coordination

  // 3 scope

  // 4 negotiation
  '/trajecten/:roundId/onderhandeling': {
    module: 'steps/negotiation/table.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/concepten': {
    module: 'steps/negotiation/drafts.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/concepten/nieuw': {
    module: 'steps/negotiation/new-draft.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/concepten/:commitmentId': {
    module: 'steps/negotiation/draft.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/concepten/:commitmentId/op-tafel': {
    module: 'steps/negotiation/tabling.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/overleggen': {
    module: 'steps/negotiation/meetings.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/overleggen/:meetingId': {
    module: 'steps/negotiation/meeting.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/:code': {
    module: 'steps/negotiation/commitment.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/:code/voorstel': {
    module: 'steps/negotiation/proposal.page.tsx',
    for: 'member',
  },

  // 5 indicators

  // 6 drafting

  // 7 signing

  // 8 monitoring

  // 9 review

  // 10 publication

  // The public site
  '/': { module: 'portal/home.page.tsx', for: 'public' },
  '/over': { module: 'portal/about.page.tsx', for: 'public' },
  '/privacy': { module: 'portal/privacy.page.tsx', for: 'public' },
  '/toegankelijkheid': { module: 'portal/accessibility.page.tsx', for: 'public' },

  // The API
  '/api/v1/trajecten/:roundId/afspraken': {
    module: 'steps/negotiation/commitments.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/afspraken/:code': {
    module: 'steps/negotiation/commitment.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/concepten': {
    module: 'steps/negotiation/drafts.api.ts',
    for: 'member',
  },
} as const satisfies Record<`/${string}`, Route>

export type Path = keyof typeof routes

/** The names after the colons: `'/trajecten/:roundId'` has `{ roundId: string }`. A form such as `.pdf` is no part of the name. */
export type Params<P extends string> = { [Name in NamesIn<P>]: string }
type NamesIn<P extends string> = P extends `${infer Head}/${infer Tail}`
  ? NamesIn<Head> | NamesIn<Tail>
  : P extends `:${infer Name}.${string}`
    ? Name
    : P extends `:${infer Name}`
      ? Name
      : never

/** The address of a page. A page that isn't in the list, or a forgotten id, does not compile. */
export const href = <P extends Path>(path: P, params: Params<P>): string =>
  path.replace(/:(\w+)/g, (_, name: keyof Params<P>) => encodeURIComponent(params[name]))
