/**
 * Who may open a page, and as which role of the database it works. What someone sees there is
 * decided where it is read: see the stores.
 *
 * public: everyone, from the public snapshot only · gate: everyone, for signing in and the like ·
 * member: who is signed in · administrator: who runs the installation
 */
export type Access = 'public' | 'gate' | 'member' | 'administrator'

export type Route = {
  module: string
  for: Access
  /** It takes files in, and says itself how big they may be. */
  takesFiles?: true
}

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
  '/account/mail': { module: 'process/mail-level.page.tsx', for: 'member' },
  '/mail/minder/:token': { module: 'process/mail-end.page.tsx', for: 'gate' },
  '/account/agenda': { module: 'process/calendar-feeds.page.tsx', for: 'member' },
  '/agenda/:token.ics': { module: 'process/calendar-feed.page.tsx', for: 'gate' },
  '/hoed': { module: 'parties/hat.page.tsx', for: 'gate' },
  '/bevestigen': { module: 'parties/confirm.page.tsx', for: 'gate' },
  '/postvak': { module: 'parties/outbox.page.tsx', for: 'member' },
  '/beheer': { module: 'parties/administration.page.tsx', for: 'administrator' },
  '/beheer/registers': {
    module: 'registers/registers.page.tsx',
    for: 'administrator',
    takesFiles: true,
  },
  '/beheer/registers/:importId': {
    module: 'registers/register-import.page.tsx',
    for: 'administrator',
  },
  '/beheer/registers/voorbeelden/:file': {
    module: 'registers/register-example.page.tsx',
    for: 'administrator',
  },
  '/beheer/normbedragen': { module: 'registers/norm-amounts.page.tsx', for: 'administrator' },
  '/beheer/normbedragen/:year/:set': {
    module: 'registers/norm-set.page.tsx',
    for: 'administrator',
  },
  '/trajecten': { module: 'process/rounds.page.tsx', for: 'member' },
  '/trajecten/:roundId': { module: 'process/round.page.tsx', for: 'member' },

  // 1 stakeholders
  '/trajecten/nieuw': { module: 'steps/stakeholders/new-round.page.tsx', for: 'member' },
  '/trajecten/:roundId/belanghebbenden': {
    module: 'steps/stakeholders/stakeholders.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/belanghebbenden/toevoegen': {
    module: 'steps/stakeholders/add-party.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/belanghebbenden/uitnodigingen': {
    module: 'steps/stakeholders/invitations.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/belanghebbenden/krachtenveld': {
    module: 'steps/stakeholders/interests.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/belanghebbenden/:partyId': {
    module: 'steps/stakeholders/party.page.tsx',
    for: 'member',
    takesFiles: true,
  },
  '/uitnodiging/:token': { module: 'steps/stakeholders/acceptance.page.tsx', for: 'gate' },

  // 2 coordination
  '/trajecten/:roundId/coordinatie': {
    module: 'steps/coordination/coordinators.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/berichten': {
    module: 'steps/coordination/messages.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/spelregels': {
    module: 'steps/coordination/process-rules.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/spelregels/schrijven': {
    module: 'steps/coordination/write-rules.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/planning': {
    module: 'steps/coordination/plan.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/besluitdata': {
    module: 'steps/coordination/deciding.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/wettelijk-kader': {
    module: 'steps/coordination/regime.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/planning.ics': {
    module: 'steps/coordination/plan-calendar.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/handelingen': {
    module: 'steps/coordination/coordinator-acts.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/overdracht': {
    module: 'steps/coordination/handovers.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/overdracht/:handoverId': {
    module: 'steps/coordination/handover.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/overdracht/:handoverId/pakket.json': {
    module: 'steps/coordination/handover-pack.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/coordinatie/overdracht/:handoverId/pakket.pdf': {
    module: 'steps/coordination/handover-file.page.tsx',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/overdrachten': {
    module: 'steps/coordination/handovers.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/handelingen': {
    module: 'steps/coordination/coordinator-acts.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/coordinatoren': {
    module: 'steps/coordination/coordinators.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/berichten': {
    module: 'steps/coordination/messages.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/spelregels': {
    module: 'steps/coordination/process-rules.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/besluitdata': {
    module: 'steps/coordination/deciding.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/wettelijk-kader': {
    module: 'steps/coordination/regime.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/planning': {
    module: 'steps/coordination/plan.api.ts',
    for: 'member',
  },

  // 3 scope
  '/trajecten/:roundId/scope': { module: 'steps/scope/goals.page.tsx', for: 'member' },
  '/trajecten/:roundId/scope/doelen': { module: 'steps/scope/cascade.page.tsx', for: 'member' },
  '/trajecten/:roundId/scope/doelen/:goalId': {
    module: 'steps/scope/goal.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/scope/themas': { module: 'steps/scope/themes.page.tsx', for: 'member' },
  '/trajecten/:roundId/scope/documenten': {
    module: 'steps/scope/base-documents.page.tsx',
    for: 'member',
    takesFiles: true,
  },
  '/trajecten/:roundId/scope/buiten-scope': {
    module: 'steps/scope/exclusions.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/scope/informatie': {
    module: 'steps/scope/information.page.tsx',
    for: 'member',
    takesFiles: true,
  },
  '/trajecten/:roundId/scope/informatie/rapport': {
    module: 'steps/scope/information-report.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/scope/informatie/vragen': {
    module: 'steps/scope/information-requests.page.tsx',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/informatie': {
    module: 'steps/scope/information.api.ts',
    for: 'member',
    takesFiles: true,
  },
  '/api/v1/trajecten/:roundId/informatievragen': {
    module: 'steps/scope/information-requests.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/informatiepositie': {
    module: 'steps/scope/information-report.api.ts',
    for: 'member',
  },
  '/trajecten/:roundId/scope/advies': { module: 'steps/scope/advices.page.tsx', for: 'member' },
  '/trajecten/:roundId/scope/advies/:adviceId': {
    module: 'steps/scope/advice.page.tsx',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/adviezen': { module: 'steps/scope/advice.api.ts', for: 'member' },
  '/trajecten/:roundId/scope/feiten': { module: 'steps/scope/fact-base.page.tsx', for: 'member' },
  '/trajecten/:roundId/scope/bod': { module: 'steps/scope/overviews.page.tsx', for: 'member' },
  '/trajecten/:roundId/scope/bod/:overviewId': {
    module: 'steps/scope/overview.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/scope/bod/:overviewId/inlezen': {
    module: 'steps/scope/line-import.page.tsx',
    for: 'member',
    takesFiles: true,
  },
  '/trajecten/:roundId/scope/bod/:overviewId/regels.csv': {
    module: 'steps/scope/overview-csv.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/scope/bod/:overviewId/regels/:lineId': {
    module: 'steps/scope/overview-line.page.tsx',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/bod': {
    module: 'steps/scope/overviews.api.ts',
    for: 'member',
    takesFiles: true,
  },
  '/trajecten/:roundId/bestanden/:fileId': { module: 'agreement/files.page.tsx', for: 'member' },
  '/api/v1/trajecten/:roundId/themas': { module: 'steps/scope/themes.api.ts', for: 'member' },
  '/api/v1/trajecten/:roundId/doelstellingen': {
    module: 'steps/scope/goals.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/doelen': { module: 'steps/scope/cascade.api.ts', for: 'member' },
  '/api/v1/trajecten/:roundId/basisdocumenten': {
    module: 'steps/scope/base-documents.api.ts',
    for: 'member',
    takesFiles: true,
  },
  '/api/v1/trajecten/:roundId/buiten-scope': {
    module: 'steps/scope/exclusions.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/feiten': { module: 'steps/scope/fact-base.api.ts', for: 'member' },
  '/api/v1/trajecten/:roundId/bestanden': {
    module: 'agreement/files.api.ts',
    for: 'member',
    takesFiles: true,
  },

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
  '/trajecten/:roundId/onderhandeling/toezeggingen': {
    module: 'steps/negotiation/promises.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/overleggen/:meetingId': {
    module: 'steps/negotiation/meeting.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/overleggen/:meetingId/punten/:itemId': {
    module: 'steps/negotiation/item.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/overleggen/:meetingId/overleg.ics': {
    module: 'steps/negotiation/meeting-calendar.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/onderhandeling/pakketten': {
    module: 'steps/negotiation/packages.page.tsx',
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
  '/trajecten/:roundId/indicatoren': {
    module: 'steps/indicators/indicators.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/indicatoren/:code': {
    module: 'steps/indicators/indicator.page.tsx',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/indicatoren': {
    module: 'steps/indicators/indicators.api.ts',
    for: 'member',
  },

  // 6 drafting
  '/api/v1/trajecten/:roundId/overeenkomst': {
    module: 'steps/drafting/drafting.api.ts',
    for: 'member',
  },
  '/trajecten/:roundId/overeenkomst': { module: 'steps/drafting/draft.page.tsx', for: 'member' },
  '/trajecten/:roundId/overeenkomst/concept': {
    module: 'steps/drafting/concept.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/overeenkomst/concept.pdf': {
    module: 'steps/drafting/concept-file.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/overeenkomst/versie/:version': {
    module: 'steps/drafting/version.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/overeenkomst/bestand/:file': {
    module: 'steps/drafting/version-file.page.tsx',
    for: 'member',
  },

  // 7 signing
  '/api/v1/trajecten/:roundId/ondertekening': {
    module: 'steps/signing/signing.api.ts',
    for: 'member',
  },
  '/trajecten/:roundId/ondertekening': { module: 'steps/signing/signing.page.tsx', for: 'member' },
  '/trajecten/:roundId/ondertekening/tekenen': {
    module: 'steps/signing/sign.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/ondertekening/bewijs/:file': {
    module: 'steps/signing/evidence.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/toetreding': { module: 'steps/signing/accessions.page.tsx', for: 'member' },
  '/trajecten/:roundId/toetreding/bestand/:file': {
    module: 'steps/signing/accession-file.page.tsx',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/toetredingen': {
    module: 'steps/signing/accessions.api.ts',
    for: 'member',
  },

  // 8 monitoring
  '/trajecten/:roundId/monitoring': {
    module: 'steps/monitoring/monitoring.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/monitoring/:code': {
    module: 'steps/monitoring/commitment.page.tsx',
    for: 'member',
    takesFiles: true,
  },
  '/trajecten/:roundId/cijfers.csv': { module: 'steps/monitoring/figures.page.tsx', for: 'member' },
  '/api/v1/trajecten/:roundId/monitoring': {
    module: 'steps/monitoring/monitoring.api.ts',
    for: 'member',
    takesFiles: true,
  },
  '/api/v1/trajecten/:roundId/acties': { module: 'steps/monitoring/actions.api.ts', for: 'member' },

  // 9 review
  '/trajecten/:roundId/herziening': { module: 'steps/review/review.page.tsx', for: 'member' },
  '/trajecten/:roundId/herziening/evaluatie/:momentId': {
    module: 'steps/review/evaluation.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/herziening/afspraken/:code': {
    module: 'steps/review/commitment-review.page.tsx',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/herzieningsmomenten': {
    module: 'steps/review/review-moments.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/evaluaties/:momentId': {
    module: 'steps/review/evaluation.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/wijzigingen': {
    module: 'steps/review/amendments.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/vervolgbesluiten': {
    module: 'steps/review/dispositions.api.ts',
    for: 'member',
  },

  // 10 publication
  '/trajecten/:roundId/publicatie': {
    module: 'steps/publication/publication.page.tsx',
    for: 'member',
  },
  '/trajecten/:roundId/publicatie/woorden': {
    module: 'steps/publication/plain-words.page.tsx',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/publicaties': {
    module: 'steps/publication/publications.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/gewone-woorden': {
    module: 'steps/publication/plain-words.api.ts',
    for: 'member',
  },

  // The public site
  '/': { module: 'portal/home.page.tsx', for: 'public' },
  '/gemeenten': { module: 'portal/municipalities.page.tsx', for: 'public' },
  '/gemeenten/:slug': { module: 'portal/municipality.page.tsx', for: 'public' },
  '/afspraken/:agreement.pdf': { module: 'portal/agreement-pdf.page.tsx', for: 'public' },
  '/afspraken/:agreement.docx': { module: 'portal/agreement-docx.page.tsx', for: 'public' },
  '/afspraken/:agreement.odt': { module: 'portal/agreement-odt.page.tsx', for: 'public' },
  '/afspraken/:agreement.json': { module: 'portal/agreement-json.page.tsx', for: 'public' },
  '/afspraken/:agreement.csv': { module: 'portal/agreement-csv.page.tsx', for: 'public' },
  '/afspraken/:agreement.atom': { module: 'portal/agreement-atom.page.tsx', for: 'public' },
  '/afspraken/:agreement.ics': { module: 'portal/agreement-ics.page.tsx', for: 'public' },
  '/afspraken/:agreement': { module: 'portal/agreement.page.tsx', for: 'public' },
  '/afspraken/:agreement/volgen': { module: 'portal/follow.page.tsx', for: 'gate' },
  '/afspraken/:agreement/:code': { module: 'portal/promise.page.tsx', for: 'public' },
  '/volgen/bevestigen/:token': { module: 'portal/follow-confirm.page.tsx', for: 'gate' },
  '/volgen/stoppen/:token': { module: 'portal/follow-end.page.tsx', for: 'gate' },
  '/verifieer': { module: 'portal/verify.page.tsx', for: 'public', takesFiles: true },
  '/regels': { module: 'portal/rules.page.tsx', for: 'public' },
  '/regels/:rule': { module: 'portal/rule.page.tsx', for: 'public' },
  '/normbedragen': { module: 'portal/norms.page.tsx', for: 'public' },
  '/api': { module: 'portal/api.page.tsx', for: 'public' },
  '/robots.txt': { module: 'portal/robots.page.tsx', for: 'public' },
  '/sitemap.xml': { module: 'portal/sitemap.page.tsx', for: 'public' },
  '/.well-known/security.txt': { module: 'portal/security-txt.page.tsx', for: 'public' },
  '/over': { module: 'portal/about.page.tsx', for: 'public' },
  '/privacy': { module: 'portal/privacy.page.tsx', for: 'public' },
  '/toegankelijkheid': { module: 'portal/accessibility.page.tsx', for: 'public' },

  // The API
  '/api/v1/openapi.json': { module: 'api/openapi.api.ts', for: 'public' },
  '/api/v1/afspraken': { module: 'portal/agreements.api.ts', for: 'public' },
  '/api/v1/normbedragen': { module: 'portal/norms.api.ts', for: 'public' },
  '/api/v1/afspraken/:agreement': { module: 'portal/agreement.api.ts', for: 'public' },
  '/api/v1/gemeenten': { module: 'parties/municipalities.api.ts', for: 'member' },
  '/api/v1/registers': {
    module: 'registers/imports.api.ts',
    for: 'administrator',
    takesFiles: true,
  },
  '/api/v1/registers/:importId': {
    module: 'registers/register-import.api.ts',
    for: 'administrator',
  },
  '/api/v1/beheer/normbedragen/:year/:set': {
    module: 'registers/norm-set.api.ts',
    for: 'administrator',
  },
  '/api/v1/mailvoorkeur': { module: 'process/mail-level.api.ts', for: 'member' },
  '/api/v1/agenda-adressen': { module: 'process/calendar-feeds.api.ts', for: 'member' },
  '/api/v1/overzicht': { module: 'process/overview.api.ts', for: 'member' },
  '/api/v1/trajecten': { module: 'steps/stakeholders/rounds.api.ts', for: 'member' },
  '/api/v1/trajecten/:roundId': { module: 'process/round.api.ts', for: 'member' },
  '/api/v1/trajecten/:roundId/belanghebbenden': {
    module: 'steps/stakeholders/stakeholders.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/afspraken': {
    module: 'steps/negotiation/commitments.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/pakketten': {
    module: 'steps/negotiation/packages.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/afspraken/:code': {
    module: 'steps/negotiation/commitment.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/overleggen': {
    module: 'steps/negotiation/meetings.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/toezeggingen': {
    module: 'steps/negotiation/promises.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/overleggen/:meetingId': {
    module: 'steps/negotiation/meeting.api.ts',
    for: 'member',
  },
  '/api/v1/trajecten/:roundId/overleggen/:meetingId/punten/:itemId': {
    module: 'steps/negotiation/item.api.ts',
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
