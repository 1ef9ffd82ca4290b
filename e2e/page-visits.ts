import type { Path } from '#routes.ts'
import { anInvitation, tokenMailedTo } from '#steps/stakeholders/invitations.example.ts'
import { addressOf } from '../app/requests.example.ts'
import { one } from '../app/rows.example.ts'
import type { VisitorName } from '../app/visitors.example.ts'
import { digestEnd, linkToConfirm, linkToEnd } from './mailed-links.ts'
import type { Site } from './site.ts'
import { type DemoRound, demoRound, type WorldName } from './worlds.ts'

/** Who looks at a page, where. */
export type Visit = {
  world: WorldName
  as: VisitorName
  address: (site: Site, path: Path) => Promise<string>
}

/** Why a page has no such state. */
type Never = { never: string }

/** How each page is seen when there is much to see, and when there is nothing yet. */
type Views = { filled: Visit | Never; empty: Visit | Never }

type Given = Record<string, string>
type Finding = (site: Site, roundId: string) => Promise<Given>
type More = Given | Finding

/** A page of a round of the demo. */
function inDemo(which: DemoRound, as: VisitorName, more: More = {}, query = ''): Visit {
  const address = async (site: Site, path: Path) => {
    const roundId = await demoRound(site.db, which)
    const given = typeof more === 'function' ? await more(site, roundId) : more
    return `${await addressOf(site.db, path, { roundId, ...given })}${query}`
  }
  return { world: 'demo', as, address }
}

/** A page of the example round. */
const atStage = (world: WorldName, as: VisitorName, more: More = {}): Visit => ({
  world,
  as,
  address: async (site, path) =>
    addressOf(site.db, path, typeof more === 'function' ? await more(site, '') : more),
})

/** A page that belongs to no round. */
const plain = (world: WorldName, as: VisitorName, query = ''): Visit => ({
  world,
  as,
  address: (_, path) => Promise.resolve(`${path}${query}`),
})

const same = { never: 'it says the same to everyone, always' }
const onlyAsks = { never: 'it only asks; it shows nothing that could be missing' }
const notWithout = { never: 'without what it is about it is not there: 404' }
const noPage = { never: 'a file, not a page' }
/** A page of a step as the official of the municipality sees it. */
const ofOfficial = {
  filled: inDemo('negotiated', 'ambtenaar'),
  empty: atStage('empty', 'ambtenaar'),
}
const ofChair = {
  filled: inDemo('negotiated', 'voorzitter'),
  empty: atStage('empty', 'ambtenaar'),
}
const administered = { filled: plain('demo', 'beheerder'), empty: plain('empty', 'beheerder') }
const file = { filled: noPage, empty: noPage }

const voorbeeldwonen = '00000000-0000-7000-8000-a00000000002'

const party: More = async ({ db }, roundId) => ({
  partyId: await one(db, 'parties', { round_id: roundId, organisation_id: voorbeeldwonen }),
})
const meeting: More = async ({ db }, roundId) => ({
  meetingId: await one(db, 'meetings', { round_id: roundId }),
})
const advice: Finding = async ({ db }, roundId) => ({
  adviceId: await one(db, 'advice_requests', { round_id: roundId }),
})
const overview: Finding = async ({ db }, roundId) => ({
  overviewId: await one(db, 'activity_overviews', { round_id: roundId, lane: 'table' }),
})
const overviewLine: More = async (site, roundId) => {
  const { overviewId = '' } = await overview(site, roundId)
  const lineId = await one(site.db, 'overview_lines', { overview_id: overviewId, lane: 'table' })
  return { overviewId, lineId }
}
const promise: Finding = async ({ db }, roundId) => ({
  code: await one(db, 'commitments', { round_id: roundId, lane: 'table' }, 'code'),
})
/** A promise about which a proposal is open. */
const disputed: More = async ({ db }) => {
  const id = await one(db, 'proposals', { state: 'open' }, 'commitment_id')
  return { code: await one(db, 'commitments', { id }, 'code') }
}
const evaluation: More = async ({ db }, roundId) => ({
  momentId: await one(db, 'review_moments', { round_id: roundId }),
})
const agreement: Finding = async ({ db }, roundId) => ({
  agreement: await one(db, 'agreements', { round_id: roundId }, 'address'),
})
const published: More = async (site, roundId) => ({
  ...(await promise(site, roundId)),
  ...(await agreement(site, roundId)),
})
const invited: More = async ({ db }) => ({ token: await tokenMailedTo(db, anInvitation.email) })

const ofRoom = { filled: atStage('negotiating', 'strateeg'), empty: atStage('empty', 'ambtenaar') }

export const pageVisits: Partial<Record<Path, Views>> = {
  '/inloggen': { filled: plain('demo', 'anoniem'), empty: same },
  '/inloggen/code': {
    filled: plain('demo', 'anoniem', '?email=lid@hv-voorbeeldwonen.example'),
    empty: onlyAsks,
  },
  '/overzicht': { filled: plain('demo', 'strateeg'), empty: plain('empty', 'beheerder') },
  '/account': { filled: plain('demo', 'strateeg'), empty: plain('empty', 'beheerder') },
  '/account/mail': { filled: plain('demo', 'strateeg'), empty: plain('empty', 'beheerder') },
  '/mail/minder/:token': { filled: inDemo('running', 'anoniem', digestEnd), empty: onlyAsks },
  '/account/agenda': { filled: atStage('negotiating', 'strateeg'), empty: plain('empty', 'lid') },
  '/agenda/:token.ics': file,
  '/hoed': { filled: plain('demo', 'strateeg'), empty: plain('empty', 'beheerder') },
  '/bevestigen': { filled: plain('demo', 'strateeg'), empty: onlyAsks },
  '/postvak': { filled: plain('negotiating', 'coordinator'), empty: plain('empty', 'lid') },
  '/beheer': administered,
  '/beheer/registers': {
    filled: plain('negotiating', 'beheerder'),
    empty: plain('empty', 'beheerder'),
  },
  '/beheer/registers/:importId': {
    filled: atStage('negotiating', 'beheerder'),
    empty: notWithout,
  },
  '/beheer/registers/voorbeelden/:file': file,
  '/beheer/normbedragen': administered,
  '/beheer/normbedragen/:year/:set': {
    filled: atStage('negotiating', 'beheerder'),
    empty: atStage('empty', 'beheerder'),
  },
  '/trajecten': { filled: plain('demo', 'ambtenaar'), empty: plain('empty', 'beheerder') },
  '/trajecten/:roundId': {
    filled: inDemo('running', 'ambtenaar'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/nieuw': {
    filled: plain('demo', 'ambtenaar', '?gemeente=GM9901&stap=2'),
    empty: plain('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/belanghebbenden': {
    filled: inDemo('negotiated', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/belanghebbenden/toevoegen': {
    filled: inDemo('negotiated', 'coordinator', {}, '?zoek=wonen'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/belanghebbenden/uitnodigingen': {
    filled: atStage('negotiating', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/belanghebbenden/krachtenveld': {
    filled: inDemo('negotiated', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/belanghebbenden/:partyId': {
    filled: inDemo('negotiated', 'directeurVoorbeeld', party),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/uitnodiging/:token': {
    filled: atStage('negotiating', 'anoniem', invited),
    empty: notWithout,
  },
  '/trajecten/:roundId/coordinatie': {
    filled: inDemo('negotiated', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/coordinatie/berichten': {
    filled: atStage('negotiating', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/coordinatie/spelregels': {
    filled: inDemo('negotiated', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/coordinatie/spelregels/schrijven': {
    filled: inDemo('negotiated', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/coordinatie/overdracht': {
    filled: atStage('negotiating', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/coordinatie/overdracht/:handoverId': {
    filled: atStage('negotiating', 'lid'),
    empty: notWithout,
  },
  '/trajecten/:roundId/coordinatie/overdracht/:handoverId/pakket.json': file,
  '/trajecten/:roundId/coordinatie/overdracht/:handoverId/pakket.pdf': file,
  '/trajecten/:roundId/coordinatie/handelingen': {
    filled: inDemo('negotiated', 'coordinator', {}, '?maand=2026-06'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/coordinatie/planning': {
    filled: inDemo('negotiated', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/coordinatie/besluitdata': {
    filled: inDemo('negotiated', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/coordinatie/wettelijk-kader': {
    filled: inDemo('negotiated', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/planning.ics': file,
  '/trajecten/:roundId/scope': ofOfficial,
  '/trajecten/:roundId/scope/doelen': ofOfficial,
  '/trajecten/:roundId/scope/doelen/:goalId': {
    filled: inDemo('negotiated', 'ambtenaar', async ({ db }, roundId) => ({
      goalId: await one(db, 'goals', { round_id: roundId, quantity: 600 }),
    })),
    empty: notWithout,
  },
  '/trajecten/:roundId/scope/themas': ofOfficial,
  '/trajecten/:roundId/scope/documenten': ofOfficial,
  '/trajecten/:roundId/scope/buiten-scope': ofOfficial,
  '/trajecten/:roundId/scope/informatie': ofChair,
  '/trajecten/:roundId/scope/informatie/rapport': ofChair,
  '/trajecten/:roundId/scope/informatie/vragen': ofChair,
  '/trajecten/:roundId/scope/advies': ofChair,
  '/trajecten/:roundId/scope/advies/:adviceId': {
    filled: inDemo('negotiated', 'voorzitter', advice),
    empty: notWithout,
  },
  '/trajecten/:roundId/scope/feiten': ofOfficial,
  '/trajecten/:roundId/scope/bod': ofOfficial,
  '/trajecten/:roundId/scope/bod/:overviewId': {
    filled: inDemo('negotiated', 'ambtenaar', overview),
    empty: notWithout,
  },
  '/trajecten/:roundId/scope/bod/:overviewId/inlezen': {
    filled: atStage('negotiating', 'directeurModel', async ({ db }) => ({
      overviewId: await one(db, 'activity_overviews', { lane: 'room' }),
    })),
    empty: onlyAsks,
  },
  '/trajecten/:roundId/scope/bod/:overviewId/regels.csv': file,
  '/trajecten/:roundId/scope/bod/:overviewId/regels/:lineId': {
    filled: inDemo('negotiated', 'strateeg', overviewLine),
    empty: notWithout,
  },
  '/trajecten/:roundId/bestanden/:fileId': file,
  '/trajecten/:roundId/onderhandeling': {
    filled: inDemo('negotiated', 'voorzitter'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/onderhandeling/pakketten': ofRoom,
  '/trajecten/:roundId/onderhandeling/concepten': ofRoom,
  '/trajecten/:roundId/onderhandeling/concepten/nieuw': {
    filled: inDemo('negotiated', 'strateeg'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/onderhandeling/concepten/:commitmentId': {
    filled: atStage('negotiating', 'strateeg'),
    empty: notWithout,
  },
  '/trajecten/:roundId/onderhandeling/concepten/:commitmentId/op-tafel': {
    filled: atStage('negotiating', 'strateeg'),
    empty: notWithout,
  },
  '/trajecten/:roundId/onderhandeling/overleggen': ofChair,
  '/trajecten/:roundId/onderhandeling/toezeggingen': ofChair,
  '/trajecten/:roundId/onderhandeling/overleggen/:meetingId': {
    filled: inDemo('negotiated', 'coordinator', meeting),
    empty: notWithout,
  },
  '/trajecten/:roundId/onderhandeling/overleggen/:meetingId/punten/:itemId': {
    filled: atStage('negotiating', 'lid'),
    empty: atStage('negotiating', 'lid', async ({ db }) => ({
      itemId: await one(db, 'agenda_items', { title: 'Ruimte om te bouwen' }),
    })),
  },
  '/trajecten/:roundId/onderhandeling/overleggen/:meetingId/overleg.ics': file,
  '/trajecten/:roundId/onderhandeling/:code': {
    filled: inDemo('negotiated', 'voorzitter', disputed),
    empty: atStage('negotiating', 'lid', async () => ({ code: 'VBS-BES-04' })),
  },
  '/trajecten/:roundId/onderhandeling/:code/voorstel': {
    filled: inDemo('negotiated', 'voorzitter', disputed),
    empty: onlyAsks,
  },
  '/trajecten/:roundId/indicatoren': {
    filled: inDemo('running', 'strateeg'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/indicatoren/:code': {
    filled: inDemo('running', 'strateeg', promise),
    empty: atStage('negotiating', 'strateeg', async () => ({ code: 'VBS-BES-02' })),
  },
  '/trajecten/:roundId/overeenkomst': {
    filled: inDemo('running', 'coordinator'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/overeenkomst/concept': {
    filled: inDemo('running', 'ambtenaar'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/overeenkomst/concept.pdf': file,
  '/trajecten/:roundId/overeenkomst/versie/:version': {
    filled: inDemo('running', 'ambtenaar'),
    empty: notWithout,
  },
  '/trajecten/:roundId/overeenkomst/bestand/:file': file,
  '/trajecten/:roundId/ondertekening': {
    filled: inDemo('running', 'wethouder'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/ondertekening/tekenen': {
    filled: atStage('frozen', 'voorzitter'),
    empty: notWithout,
  },
  '/trajecten/:roundId/ondertekening/bewijs/:file': file,
  '/trajecten/:roundId/toetreding': {
    filled: atStage('sealed', 'voorzitter'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/toetreding/bestand/:file': file,
  '/trajecten/:roundId/monitoring': {
    filled: inDemo('running', 'strateeg'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/monitoring/:code': {
    filled: inDemo('running', 'strateeg', promise),
    empty: atStage('negotiating', 'ambtenaar', async () => ({ code: 'VBS-BES-02' })),
  },
  '/trajecten/:roundId/cijfers.csv': file,
  '/trajecten/:roundId/herziening': {
    filled: inDemo('ended', 'ambtenaar'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/herziening/evaluatie/:momentId': {
    filled: inDemo('ended', 'secretaris', evaluation),
    empty: notWithout,
  },
  '/trajecten/:roundId/herziening/afspraken/:code': {
    filled: inDemo('ended', 'ambtenaar', promise),
    empty: notWithout,
  },
  '/trajecten/:roundId/publicatie': {
    filled: inDemo('running', 'ambtenaar'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/trajecten/:roundId/publicatie/woorden': {
    filled: inDemo('running', 'ambtenaar'),
    empty: atStage('empty', 'ambtenaar'),
  },
  '/': { filled: plain('demo', 'anoniem'), empty: plain('empty', 'anoniem') },
  '/gemeenten': { filled: plain('demo', 'anoniem'), empty: plain('empty', 'anoniem') },
  '/gemeenten/:slug': {
    filled: inDemo('running', 'anoniem', { slug: 'voorbeeldstad' }),
    empty: atStage('empty', 'anoniem', { slug: 'voorbeeldstad' }),
  },
  '/afspraken/:agreement.pdf': file,
  '/afspraken/:agreement.docx': file,
  '/afspraken/:agreement.odt': file,
  '/afspraken/:agreement.json': file,
  '/afspraken/:agreement.csv': file,
  '/afspraken/:agreement.atom': file,
  '/afspraken/:agreement.ics': file,
  '/afspraken/:agreement': { filled: inDemo('running', 'anoniem', agreement), empty: notWithout },
  '/afspraken/:agreement/volgen': {
    filled: inDemo('running', 'anoniem', agreement),
    empty: onlyAsks,
  },
  '/afspraken/:agreement/:code': {
    filled: inDemo('running', 'anoniem', published),
    empty: notWithout,
  },
  '/volgen/bevestigen/:token': {
    filled: inDemo('running', 'anoniem', (site, roundId) => linkToConfirm(site, roundId)),
    empty: onlyAsks,
  },
  '/volgen/stoppen/:token': {
    filled: inDemo('running', 'anoniem', (site, roundId) => linkToEnd(site, roundId)),
    empty: onlyAsks,
  },
  '/verifieer': { filled: plain('demo', 'anoniem'), empty: onlyAsks },
  '/api': { filled: plain('demo', 'anoniem'), empty: same },
  '/robots.txt': file,
  '/sitemap.xml': file,
  '/.well-known/security.txt': file,
  '/regels': { filled: plain('demo', 'anoniem'), empty: same },
  '/regels/:rule': { filled: atStage('negotiating', 'anoniem'), empty: same },
  '/normbedragen': { filled: plain('demo', 'anoniem'), empty: same },
  '/over': { filled: plain('demo', 'anoniem'), empty: same },
  '/privacy': { filled: plain('demo', 'anoniem'), empty: same },
  '/toegankelijkheid': { filled: plain('demo', 'anoniem'), empty: same },
}
