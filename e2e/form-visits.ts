import { people } from '#parties/cast.example.ts'
import { organisationId, partyId } from '#parties/parties.example.ts'
import type { Path } from '#routes.ts'
import type { Body } from '../app/canonical.example.ts'
import { nowhere } from '../app/requests.example.ts'
import type { VisitorName } from '../app/visitors.example.ts'
import { button, type FormVisit, type Never, stale } from './form-visit.ts'
import { negotiationForms } from './form-visits-negotiation.ts'
import type { WorldName } from './worlds.ts'

/** Of her own party. */
const tenants = { partyId: partyId('hvVoorbeeldwonen') }

/** The forms of each page, by the move that they make. */
export const formVisits: Partial<Record<Path, Record<string, FormVisit>>> = {
  '/beheer/registers': {
    bring: { wrong: 'file', refused: { by: 'strateeg', status: 404 } },
  },
  '/beheer/registers/:importId': {
    apply: { wrong: button, refused: stale('beheerder') },
    drop: { wrong: 'reason', refused: { by: 'strateeg', status: 404 } },
  },
  '/beheer/normbedragen/:year/:set': {
    enter: { wrong: button, refused: { by: 'strateeg', status: 404 } },
    correct: { wrong: 'reason', refused: { by: 'strateeg', status: 404 } },
  },
  '/trajecten/nieuw': {
    start: { wrong: 'why', refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/belanghebbenden': {
    relate: { wrong: 'fromDay', refused: { by: 'wethouder' } },
    endRelation: { wrong: 'untilDay', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/belanghebbenden/toevoegen': {
    addParty: {
      wrong: 'why',
      refused: { by: 'coordinator', but: () => ({ organisationId: organisationId('zorg') }) },
    },
    addNewParty: {
      wrong: 'name',
      refused: { by: 'coordinator', but: () => ({ kvk: '90000002' }) },
    },
  },
  '/trajecten/:roundId/belanghebbenden/uitnodigingen': {
    inviteForRole: { wrong: 'name', refused: { by: 'wethouder' } },
    withdrawInvitation: { wrong: button, refused: { by: 'lid', status: 404 } },
    renewInvitation: { wrong: button, refused: { by: 'lid', status: 404 } },
  },
  '/trajecten/:roundId/belanghebbenden/krachtenveld': {
    placeInterest: { wrong: 'influence', refused: { by: 'raadslid', status: 404 } },
    correctInterest: { wrong: 'influence', refused: { by: 'lid', status: 404 } },
    removeInterest: { wrong: button, refused: { by: 'lid', status: 404 } },
  },
  '/trajecten/:roundId/belanghebbenden/:partyId': {
    changeParty: { wrong: 'why', refused: { by: 'wethouder' } },
    removeParty: { wrong: button, refused: { by: 'wethouder' } },
    invite: { wrong: 'name', refused: { by: 'wethouder' } },
    giveMandates: { wrong: 'grantedBy', refused: { by: 'adviseur' }, about: tenants },
    endMandate: { wrong: 'untilDay', refused: { by: 'adviseur' }, about: tenants },
    endMembership: { wrong: 'untilDay', refused: { by: 'adviseur' }, about: tenants },
    takePartAs: {
      wrong: { never: 'every field has a choice or may stay empty' },
      refused: { by: 'wethouder' },
    },
    withdrawMandate: { wrong: 'reason', refused: { by: 'adviseur' }, about: tenants },
    standIn: { wrong: 'grantedBy', refused: { by: 'adviseur' }, about: tenants },
    endStandIn: { wrong: 'untilDay', refused: { by: 'adviseur' }, about: tenants },
    succeed: { wrong: 'grantedBy', refused: { by: 'adviseur' }, about: tenants },
    sayAway: { wrong: 'note', refused: { by: 'adviseur', status: 404 }, about: tenants },
    takeBackAway: { wrong: button, refused: { by: 'adviseur', status: 404 }, about: tenants },
    handOver: {
      wrong: 'proof',
      refused: { by: 'strateeg' },
      about: { partyId: partyId('modelwonen') },
    },
  },
  '/uitnodiging/:token': {
    accept: { wrong: 'name', refused: { by: 'anoniem', at: 'sealed' } },
    acceptCoordination: {
      wrong: 'statement',
      refused: { never: 'for the same reasons as to accept, on the same page' },
    },
  },
  '/trajecten/:roundId/coordinatie': {
    appoint: { wrong: button, refused: { by: 'wethouder' } },
    end: { wrong: 'untilDay', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/coordinatie/berichten': {
    send: { wrong: 'text', refused: { by: 'wethouder' } },
    read: { wrong: button, refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/coordinatie/spelregels': {
    accept: { wrong: button, refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/coordinatie/spelregels/schrijven': {
    write: { wrong: 'titles', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/coordinatie/overdracht': {
    proposeHandover: { wrong: 'reason', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/coordinatie/overdracht/:handoverId': {
    withdrawHandover: { wrong: 'reason', refused: { by: 'wethouder' } },
    declineHandover: { wrong: 'reason', refused: { by: 'lid' } },
    takeOver: {
      wrong: 'name',
      refused: { by: 'adviseur', but: () => ({ name: 'Iemand Anders' }) },
    },
  },
  '/trajecten/:roundId/coordinatie/planning': {
    start: { wrong: 'onDay', refused: { by: 'adviseur' } },
    finish: { wrong: 'onDay', refused: { by: 'adviseur' } },
    explain: { wrong: 'note', refused: { by: 'adviseur' } },
    withdraw: { wrong: button, refused: { by: 'adviseur' } },
  },
  '/account/mail': {
    chooseMail: { wrong: 'level', refused: { never: 'everybody chooses how she gets mail' } },
  },
  '/account/agenda': {
    makeFeed: { wrong: button, refused: { by: 'raadslid', status: 404 } },
    revoke: { wrong: button, refused: { by: 'lid', status: 404 } },
  },
  '/trajecten/:roundId/coordinatie/besluitdata': {
    addMeetingDay: { wrong: 'onDay', refused: { by: 'adviseur' } },
    addRecess: { wrong: 'untilDay', refused: { by: 'adviseur' } },
    moveMeetingDay: { wrong: 'onDay', refused: { by: 'lid', status: 404 } },
    withdrawDay: { wrong: 'reason', refused: { by: 'lid', status: 404 } },
  },
  '/trajecten/:roundId/coordinatie/wettelijk-kader': {
    switchRegime: { wrong: 'reason', refused: { by: 'wethouder' } },
    withdrawRegime: { wrong: 'reason', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/scope': {
    add: { wrong: 'text', refused: { by: 'adviseur' } },
    correct: { wrong: 'text', refused: { by: 'strateeg' } },
    drop: { wrong: 'reason', refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/scope/doelen': {
    adopt: { wrong: 'ids', refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/scope/doelen/:goalId': {
    place: {
      wrong: { never: 'every field has a choice or may stay empty' },
      refused: { by: 'adviseur' },
    },
    split: { wrong: { never: 'every number may stay empty' }, refused: { by: 'adviseur' } },
    unsplit: { wrong: 'reason', refused: { by: 'adviseur' } },
    count: { wrong: { never: 'every field may stay empty' }, refused: { by: 'directeurModel' } },
    uncount: { wrong: button, refused: { by: 'directeurModel' } },
  },
  '/trajecten/:roundId/scope/themas': {
    add: { wrong: 'name', refused: { by: 'adviseur' } },
    adopt: { wrong: 'codes', refused: { by: 'adviseur' } },
    rename: { wrong: 'name', refused: { by: 'adviseur' } },
    shift: { wrong: button, refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/scope/documenten': {
    link: { wrong: 'title', refused: { by: 'adviseur' } },
    withdraw: { wrong: 'reason', refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/scope/buiten-scope': {
    exclude: { wrong: 'text', refused: { by: 'adviseur' } },
    takeBack: { wrong: button, refused: { by: 'adviseur' } },
    takeUp: { wrong: button, refused: { by: 'lid' } },
    postpone: { wrong: 'why', refused: { by: 'lid' } },
  },
  '/trajecten/:roundId/scope/informatie': {
    add: { wrong: 'title', refused: { by: 'adviseur' } },
    revise: { wrong: 'documentOn', refused: { by: 'ambtenaar' } },
    give: { wrong: button, refused: { by: 'ambtenaar' } },
    confirm: { wrong: button, refused: { by: 'secretaris' } },
    exempt: { wrong: 'reason', refused: { by: 'ambtenaar' } },
    withdraw: { wrong: 'reason', refused: { by: 'ambtenaar' } },
  },
  '/trajecten/:roundId/scope/informatie/vragen': {
    ask: { wrong: 'text', refused: { by: 'coordinator' } },
    answer: { wrong: 'answer', refused: { by: 'ambtenaar', status: 404 } },
    refuse: { wrong: 'reason', refused: { by: 'ambtenaar', status: 404 } },
    withdraw: { wrong: 'reason', refused: { by: 'ambtenaar', status: 404 } },
  },
  '/trajecten/:roundId/scope/advies': {
    ask: { wrong: 'subject', refused: { by: 'voorzitter' } },
  },
  '/trajecten/:roundId/scope/advies/:adviceId': {
    give: { wrong: 'kind', refused: { by: 'ambtenaar' } },
    reply: { wrong: 'course', refused: { by: 'ambtenaar' } },
    takeBack: { wrong: 'reason', refused: { by: 'ambtenaar' } },
    propose: { wrong: 'untilDay', refused: { by: 'strateeg' } },
    settle: { wrong: button, refused: { by: 'ambtenaar' } },
    withdraw: { wrong: 'reason', refused: { by: 'ambtenaar' } },
    goOn: { wrong: 'reason', refused: { by: 'strateeg' } },
  },
  '/trajecten/:roundId/scope/feiten': {
    add: { wrong: 'text', refused: { by: 'adviseur' } },
    correct: { wrong: 'reason', refused: { by: 'lid' } },
    answer: { wrong: 'stance', refused: { by: 'adviseur' } },
    withdraw: { wrong: 'reason', refused: { by: 'lid' } },
    use: { wrong: 'code', refused: { by: 'lid' } },
    unuse: { wrong: button, refused: { by: 'lid' } },
    useForGoal: { wrong: 'goalId', refused: { by: 'lid' } },
    unuseForGoal: { wrong: button, refused: { by: 'lid' } },
  },
  '/trajecten/:roundId/scope/bod': {
    start: { wrong: 'year', refused: { by: 'ambtenaar' } },
  },
  '/trajecten/:roundId/scope/bod/:overviewId': {
    add: { wrong: 'text', refused: { by: 'directeurModel', but: () => ({ reference: 'M1' }) } },
    send: {
      wrong: 'deliveredOn',
      refused: { by: 'directeurModel', but: () => ({ deliveredOn: '2026-12-31' }) },
    },
    renew: { wrong: 'why', refused: { by: 'ambtenaar' } },
    saveStock: { wrong: 'from', refused: { by: 'ambtenaar', status: 404 } },
    note: { wrong: 'onDay', refused: { by: 'ambtenaar' } },
    takeBack: { wrong: 'reason', refused: { by: 'ambtenaar' } },
    respond: { wrong: 'text', refused: { by: 'strateeg' } },
    withdrawResponse: { wrong: 'reason', refused: { by: 'ambtenaar', status: 404 } },
  },
  '/trajecten/:roundId/scope/bod/:overviewId/inlezen': {
    importLines: {
      wrong: { never: 'nothing is typed: it sends back what the trial showed' },
      refused: { by: 'directeurModel', but: () => ({ rows: '[]' }) },
    },
  },
  '/trajecten/:roundId/scope/bod/:overviewId/regels/:lineId': {
    correct: { wrong: 'text', refused: { by: 'directeurModel', but: () => ({ year: 2040 }) } },
    withdraw: { wrong: 'reason', refused: { by: 'ambtenaar', status: 404 } },
    putBack: { wrong: button, refused: { by: 'ambtenaar', status: 404 } },
    dispose: { wrong: 'outcome', refused: { by: 'ambtenaar', but: () => ({ codes: [] }) } },
    reopen: { wrong: 'reason', refused: { by: 'adviseur' } },
    prepare: { wrong: button, refused: { by: 'adviseur' } },
  },
  ...negotiationForms,
  '/trajecten/:roundId/indicatoren/:code': {
    defineIndicator: { wrong: 'name', refused: { by: 'adviseur' } },
    replaceIndicator: { wrong: 'name', refused: { by: 'adviseur' } },
    dropIndicator: { wrong: 'why', refused: { by: 'adviseur' } },
    judgeFeasibility: { wrong: 'depends', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/overeenkomst': {
    freeze: { wrong: button, refused: { by: 'wethouder' } },
    add: { wrong: 'text', refused: { by: 'adviseur' } },
    change: { wrong: 'text', refused: { by: 'adviseur' } },
    remove: { wrong: button, refused: { by: 'adviseur' } },
    use_defaults: { wrong: button, refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/ondertekening': {
    record: { wrong: 'body', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/ondertekening/tekenen': {
    sign: { wrong: 'kind', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/toetreding': {
    join: {
      wrong: { never: 'who looks on has asked already, and the other forms answer that' },
      refused: { never: 'for the same reason' },
    },
    answerJoining: { wrong: 'answer', refused: { by: 'adviseur' } },
    withdrawJoining: { wrong: button, refused: { by: 'adviseur' } },
    signJoining: { wrong: 'read', refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/monitoring/:code': {
    reportValue: { wrong: 'value', refused: { by: 'wethouder' } },
    correctReport: { wrong: 'reason', refused: { by: 'wethouder' } },
    confirmReport: { wrong: button, refused: { by: 'wethouder' } },
    disputeReport: { wrong: 'reason', refused: { by: 'wethouder' } },
    addAction: { wrong: 'text', refused: { by: 'wethouder' } },
    finishAction: { wrong: 'done', refused: { by: 'wethouder' } },
    dropAction: { wrong: 'reason', refused: { by: 'wethouder' } },
    explainDelay: { wrong: 'text', refused: { by: 'wethouder' } },
    answerDelay: { wrong: 'text', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/herziening': {
    planReview: { wrong: 'dueOn', refused: { by: 'adviseur' } },
    cancelReview: { wrong: button, refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/herziening/evaluatie/:momentId': {
    addQuestion: { wrong: 'question', refused: { by: 'adviseur' } },
    writeAnswers: {
      wrong: { never: 'no answer is an answer that is not there yet' },
      refused: { by: 'adviseur' },
    },
    giveEvaluation: { wrong: button, refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/herziening/afspraken/:code': {
    dispose: { wrong: 'reason', refused: { by: 'adviseur' } },
    carryOn: { wrong: button, refused: { by: 'adviseur' } },
    amend: { wrong: 'text', refused: { by: 'adviseur' } },
    amendToEnd: { wrong: 'reason', refused: { by: 'adviseur' } },
    answerAmendment: { wrong: 'answer', refused: { by: 'adviseur' } },
    withdrawAmendment: { wrong: button, refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/publicatie': {
    publish: { wrong: button, refused: { by: 'adviseur' } },
  },
  '/trajecten/:roundId/publicatie/woorden': {
    putPlainly: { wrong: 'text', refused: { by: 'adviseur' } },
  },
}

type PlainVisit = {
  as: VisitorName
  world: WorldName
  address: string
  body: Body
  status?: 404
}

const noPage: Never = { never: 'it only sends on; there is no page' }

/** Pages whose forms are no move of somebody in a round. */
export const plainVisits: Partial<
  Record<Path, { wrong: PlainVisit | Never; refused: PlainVisit | Never }>
> = {
  '/inloggen': {
    wrong: {
      as: 'anoniem',
      world: 'empty',
      address: '/inloggen',
      body: { email: 'geen adres' },
    },
    refused: { never: 'it says the same whether the address is known or not' },
  },
  '/inloggen/demo': { wrong: noPage, refused: noPage },
  '/inloggen/code': {
    wrong: {
      as: 'anoniem',
      world: 'empty',
      address: `/inloggen/code?email=${people.lid.email}`,
      body: { email: people.lid.email, code: '12' },
    },
    refused: {
      as: 'anoniem',
      world: 'empty',
      address: `/inloggen/code?email=${people.lid.email}`,
      body: { email: people.lid.email, code: '000000' },
    },
  },
  '/uitloggen': { wrong: noPage, refused: noPage },
  '/hoed': {
    wrong: button,
    refused: { as: 'lid', world: 'empty', address: '/hoed', body: { membershipId: nowhere } },
  },
  '/bevestigen': {
    wrong: { never: 'in the demo it is one button' },
    refused: { never: 'in the demo it is one button' },
  },
  '/afspraken/:agreement/volgen': {
    wrong: {
      as: 'anoniem',
      world: 'sealed',
      address: '/afspraken/voorbeeldstad-2027/volgen',
      body: { move: 'ask', email: 'geen adres' },
    },
    refused: { never: 'it says the same whether the address is known or not' },
  },
  '/volgen/bevestigen/:token': {
    wrong: button,
    refused: {
      as: 'anoniem',
      world: 'sealed',
      address: '/volgen/bevestigen/onbekend',
      body: { move: 'confirm' },
      status: 404,
    },
  },
  '/mail/minder/:token': {
    wrong: button,
    refused: {
      as: 'anoniem',
      world: 'empty',
      address: '/mail/minder/onbekend',
      body: { move: 'end' },
      status: 404,
    },
  },
  '/volgen/stoppen/:token': {
    wrong: button,
    refused: {
      as: 'anoniem',
      world: 'sealed',
      address: '/volgen/stoppen/onbekend',
      body: { move: 'end' },
      status: 404,
    },
  },
  '/verifieer': {
    wrong: { as: 'anoniem', world: 'empty', address: '/verifieer', body: {} },
    refused: { never: 'any file may be checked' },
  },
}
