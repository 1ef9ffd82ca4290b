/**
 * Who may see what stands in a column, as far as people fill it.
 *
 * open: no secret of anybody, such as a register code, a hash or a word of ours · round: those whose
 * lane it is in, else the table of the round · known: besides, who knows of the round without sitting
 * at its table · mates: who is in a round with that person · person: she herself, her colleagues, and
 * the coordinator who writes to her · invited: who asked her, her party and the coordinator · held: who put a paper in or
 * received it, and the coordinator · secret: nobody ·
 * kept: those in whose room it is, or whose own note it is ·
 * derived: made from other columns, which have their own marks
 */
export type Audience =
  | 'open'
  | 'round'
  | 'known'
  | 'mates'
  | 'person'
  | 'invited'
  | 'held'
  | 'kept'
  | 'secret'
  | 'derived'

export type PrivateTable = {
  columns: Partial<Record<Audience, string>>
  /** Which of these columns become public when the agreement is published, and for which rows. */
  published?: { columns: string; rows: string }
}

/** The commitments of the example that all agreed with, and that were signed. */
const signed = `('VBS-BES-01', 'VBS-BES-02', 'VBS-BES-05')`
const signedOnes = `select id from commitments where code in ${signed}`
const ofSigned = `commitment_id in (${signedOnes})`
const signers = `person_id in (select person_id from signatures)`
const ofRound = `round_id in (select round_id from publications)`

/** Every table with every column in which people can write. A column that is not here fails the test. */
export const privateColumns: Record<string, PrivateTable> = {
  accession_answers: { columns: { known: 'reason' } },
  accessions: {
    columns: { known: 'reason name function', derived: 'document', open: 'sha256 level' },
    published: { columns: 'name function', rows: `state = 'effective' and ${ofRound}` },
  },
  actions: { columns: { round: 'text drop_reason' } },
  absences: { columns: { mates: 'note' } },
  advice_extensions: { columns: { round: 'reason' } },
  advice_replies: { columns: { round: 'text withdraw_reason' } },
  advice_requests: { columns: { round: 'subject close_reason' } },
  advices: { columns: { round: 'text withdraw_reason' } },
  agenda_items: { columns: { round: 'title' } },
  agenda_papers: { columns: { round: 'detach_reason' } },
  agreement_texts: {
    columns: { round: 'title text' },
    published: { columns: 'title text', rows: `ended_at is null and ${ofRound}` },
  },
  agreement_versions: { columns: { derived: 'document', open: 'sha256 fields' } },
  agreements: {
    columns: { open: 'address', known: 'title' },
    published: { columns: 'title', rows: ofRound },
  },
  amendment_answers: { columns: { round: 'reason' } },
  amendments: { columns: { round: 'reason', open: 'content_hash' } },
  api_tokens: { columns: { secret: 'token_hash' } },
  base_documents: { columns: { round: 'title version source url withdraw_reason' } },
  body_days: { columns: { round: 'note withdrawn_because' } },
  calendar_feeds: { columns: { secret: 'token_hash' } },
  commitment_versions: {
    columns: {
      round: 'text quantity quantity_max unit deadline condition note',
      open: 'content_hash',
    },
    published: {
      columns: 'text quantity quantity_max unit deadline condition',
      rows: `lane = 'table' and id in (select tabled_version_id from commitments where code in ${signed})`,
    },
  },
  commitments: {
    columns: { round: 'title', open: 'code' },
    published: { columns: 'title', rows: `code in ${signed}` },
  },
  concern_answers: { columns: { round: 'text' } },
  concerns: { columns: { round: 'text' } },
  condition_judgements: { columns: { open: 'content_hash' } },
  conditions: { columns: { round: 'text' } },
  contacts: { columns: { person: 'email' } },
  corporation_changes: { columns: { open: 'name kvk l_number working_area' } },
  decisions: { columns: { known: 'body reference' } },
  delay_talks: { columns: { round: 'text' } },
  // What stopped and why is for everybody to read: the form says so where it is typed.
  digest_lines: { columns: { open: 'kind' } },
  dispositions: {
    columns: { round: 'reason' },
    published: { columns: 'reason', rows: ofRound },
  },
  evaluation_answers: { columns: { round: 'text' } },
  evaluation_questions: { columns: { round: 'text' } },
  events: { columns: { open: 'chain subject move payload_hash previous_hash hash' } },
  commitment_facts: { columns: {} },
  goal_facts: { columns: {} },
  fact_answers: { columns: { round: 'reason' } },
  fact_versions: { columns: { round: 'text source unit value reason' } },
  fact_withdrawals: { columns: { round: 'reason' } },
  files: {
    columns: { round: 'name', open: 'sha256 media_type' },
    published: {
      columns: 'name',
      rows: `id in (select base_file_id from agreement_versions union select file_id from signed_files
        union select file_id from accessions)`,
    },
  },
  goal_corrections: { columns: { round: 'text quantity unit source' } },
  goals: {
    columns: { round: 'text quantity unit source drop_reason' },
    published: { columns: 'text quantity unit source', rows: ofRound },
  },
  goal_places: { columns: { round: 'own_share signed_by not_signed_by', open: 'catalogue_id' } },
  goal_shares: { columns: { round: 'quantity' } },
  goal_splits: { columns: { round: 'reason' } },
  handovers: { columns: { round: 'reason withdrawn_because', derived: 'pack', open: 'sha256' } },
  heads: { columns: { open: 'chain hash reason public_key signature' } },
  housing_stock: { columns: { open: 'kvk code' } },
  information_requests: { columns: { round: 'text answer' } },
  indicators: {
    columns: {
      round: 'name definition unit baseline baseline_source depends_on drop_reason best_step',
      open: 'catalogue_id content_hash',
    },
    published: {
      columns: 'name definition unit baseline baseline_source depends_on',
      rows: ofSigned,
    },
  },
  interest_views: { columns: { kept: 'about_name note' } },
  invitations: {
    columns: { invited: 'email name function granted_by', open: 'acts', secret: 'token_hash' },
  },
  late_consents: { columns: { open: 'paper_keys' } },
  line_dispositions: {
    columns: { round: 'reason end_reason', open: 'content_hash' },
    published: { columns: 'reason', rows: `ended_at is null and ${ofRound}` },
  },
  mail_preferences: { columns: { open: 'level' } },
  mails: { columns: { person: 'to_email subject text', secret: 'failure unsubscribe_url' } },
  mandates: {
    columns: { mates: 'granted_by proof ceiling_homes ceiling_euros withdrawn_why' },
  },
  meetings: { columns: { round: 'title place', open: 'from_time until_time' } },
  memberships: {
    columns: { mates: 'function' },
    published: { columns: 'function', rows: signers },
  },
  kept_payloads: { columns: { open: 'chain', derived: 'payload' } },
  messages: { columns: { round: 'subject text' } },
  migrations: { columns: { open: 'name' } },
  municipalities: { columns: { open: 'code name slug province' } },
  // Everyone reads what holds; who runs the installation reads what stood before, and why it was corrected.
  norm_amounts: { columns: { open: 'norm value found reason' } },
  organisations: {
    columns: {
      open: 'name short_name kvk tooi municipality_code l_number working_area working_area_codes',
    },
  },
  out_of_scope: { columns: { round: 'text why' } },
  outcomes: { columns: { round: 'text' } },
  overview_facts: { columns: { round: 'note end_reason' } },
  overview_line_texts: {
    columns: {
      round: 'text area quantity unit amount counterpart why withdraw_reason',
      open: 'content_hash',
    },
    published: { columns: 'text area quantity unit', rows: `lane = 'table' and ${ofRound}` },
  },
  overview_lines: {
    columns: { round: 'reference' },
    published: { columns: 'reference', rows: `lane = 'table' and ${ofRound}` },
  },
  packages: { columns: { round: 'title why' } },
  paper_deliveries: { columns: { round: 'despite' } },
  paper_exemptions: { columns: { round: 'reason' } },
  paper_versions: { columns: { held: 'url' } },
  papers: { columns: { round: 'title withdraw_reason' } },
  overview_responses: { columns: { round: 'text withdraw_reason' } },
  overview_stock: {
    columns: {
      round:
        'at_start new_build purchase transformation sale demolition liberalisation growth at_end',
    },
  },
  overview_versions: { columns: { round: 'why' } },
  parties: { columns: { known: 'why limited_to' } },
  people: {
    columns: { mates: 'name' },
    published: { columns: 'name', rows: 'id in (select person_id from signatures)' },
  },
  plain_texts: {
    columns: { round: 'text', open: 'content_hash' },
    published: { columns: 'text', rows: ofSigned },
  },
  plan_events: { columns: { round: 'note', open: 'about' } },
  planned_values: {
    columns: { round: 'value value_max' },
    published: {
      columns: 'value value_max',
      rows: `indicator_id in (select id from indicators where ${ofSigned})`,
    },
  },
  positions: { columns: { round: 'reason condition', open: 'content_hash' } },
  process_rule_versions: { columns: { round: 'note' } },
  process_rules: { columns: { round: 'title text' } },
  publications: { columns: { open: 'sha256' } },
  // Both voices about a figure are public; the form says so where the checker types hers.
  regime_switches: { columns: { known: 'reason withdrawn_because', open: 'regime' } },
  register_imports: { columns: { open: 'file_name sha256 sheet drop_reason' } },
  report_reviews: {
    columns: { round: 'reason own_value' },
    published: { columns: 'own_value', rows: ofRound },
  },
  reports: {
    columns: { round: 'value note reason', derived: 'unit' },
    published: { columns: 'value', rows: ofRound },
  },
  round_municipalities: { columns: { open: 'code' } },
  round_roles: { columns: { known: 'statement employer' } },
  rounds: {
    columns: { known: 'name', open: 'regime' },
    published: { columns: 'name', rows: 'id in (select round_id from publications)' },
  },
  sessions: { columns: { secret: 'token_hash' } },
  sign_in_codes: { columns: { secret: 'email code_hash' } },
  signatures: {
    columns: { known: 'reservation reason name function certificate_subject', open: 'level' },
    published: {
      columns: 'reservation reason name function certificate_subject',
      rows: ofRound,
    },
  },
  signed_files: { columns: { open: 'sha256 basis_sha256' } },
  spending_rooms: { columns: { held: 'amount', open: 'direction' } },
  subscriptions: { columns: { secret: 'email token_hash', open: 'address' } },
  substitutes: { columns: { mates: 'granted_by', open: 'acts' } },
  themes: {
    columns: { round: 'name', open: 'code' },
    published: { columns: 'name', rows: ofRound },
  },
}
