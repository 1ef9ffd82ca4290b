import { sql } from 'kysely'
import {
  addRound,
  contracting,
  layerId,
  now,
  partyId,
  personId,
  roundId,
  themeId,
} from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'

type Size = { commitments: number; parties: number }

/** The example round with so many commitments on its table and a position of every party on each, in an empty database. */
export async function fill(db: Db, { commitments, parties }: Size): Promise<void> {
  await addRound(db)
  await addParties(db, parties - contracting.length)
  await sql`insert into commitments (id, round_id, layer_id, theme_id, code, title, lane, state, party_id, position, tabled_version_id, made_at)
    select ${idOf('1')}, ${roundId}, ${layerId}, ${themeId}, 'VBS-BES-' || lpad(n::text, 3, '0'),
      'Nieuwe sociale huurwoningen ' || n, 'table', 'tabled', ${partyId('voorbeeldwonen')}, n, ${idOf('2')}, ${now}
    from generate_series(1, ${sql.lit(commitments)}) n`.execute(db)
  await sql`insert into commitment_versions (id, commitment_id, round_id, party_id, lane, text, obligation, owners, quantity, unit, deadline, content_hash, made_by, made_at)
    select ${idOf('2')}, ${idOf('1')}, ${roundId}, ${partyId('voorbeeldwonen')}, 'table',
      'Voorbeeldwonen bouwt in 2027 ten minste ' || n || ' sociale huurwoningen.', 'result', array[${partyId('voorbeeldwonen')}]::uuid[],
      n, 'woningen', '2027', md5(n::text) || md5(n::text), ${personId('strateeg')}, ${now}
    from generate_series(1, ${sql.lit(commitments)}) n`.execute(db)
  await sql`insert into applicability (version_id, party_id, commitment_id, round_id)
    select v.id, p.id, v.commitment_id, v.round_id from commitment_versions v
    join parties p on p.round_id = v.round_id and p.role = 'contracting'`.execute(db)
  await addPositions(db)
  await sql`analyze`.execute(db)
}

const idOf = (group: string) =>
  sql`('00000000-0000-7000-a000-' || ${sql.lit(group)} || lpad(n::text, 11, '0'))::uuid`

async function addParties(db: Db, more: number): Promise<void> {
  await sql`insert into organisations (id, kind, name, short_name)
    select ${idOf('3')}, 'housing_association', 'Woonstichting ' || n, 'WS ' || n from generate_series(1, ${sql.lit(more)}) n`.execute(
    db,
  )
  await sql`insert into parties (id, round_id, organisation_id, role, why, joined_on)
    select ${idOf('4')}, ${roundId}, ${idOf('3')}, 'contracting', 'Verhuurt woningen.', '2026-01-01'
    from generate_series(1, ${sql.lit(more)}) n`.execute(db)
}

async function addPositions(db: Db): Promise<void> {
  await sql`insert into positions (id, commitment_id, round_id, party_id, content_hash, version_id, lane, code, reason, condition, person_id, taken_at, is_latest)
    select uuidv7(), v.commitment_id, v.round_id, p.id, v.content_hash, v.id, 'table',
      case k.n when 0 then 'agree_if' when 1 then 'otherwise' else 'agree' end::position_code,
      case k.n when 1 then 'Wij willen er meer.' else '' end, case k.n when 0 then 'Als de grond er is.' else '' end,
      ${personId('strateeg')}, ${now}, true
    from commitment_versions v join parties p on p.round_id = v.round_id and p.role = 'contracting'
    cross join lateral (select abs(hashtext(v.id::text || p.id::text)) % 7 as n) k`.execute(db)
}
