import { Chips } from './chips.tsx'
import { LinkButton } from './form.tsx'
import { Matrix, type MatrixParty } from './matrix.tsx'
import { SegmentBar } from './segment-bar.tsx'
import { StanceCard } from './stance.tsx'
import { Tag } from './tag.tsx'

const shapes = ['circle', 'square', 'drop', 'diamond'] as const

export const partiesOf = (count: number): MatrixParty[] =>
  Array.from({ length: count }, (_, nth) => ({
    id: `p${nth}`,
    name: names[nth] ?? `Huurdersraad nummer ${nth}`,
    mark: { shape: shapes[nth % 4] ?? 'circle', initial: 'GCHZ'.charAt(nth % 4) },
    mine: nth === 2,
  }))

const names = ['Gemeente', 'Voorbeeldwonen', 'Huurdersvereniging']

const stances = [
  <StanceCard key="a" look="agree" name="Steunt" />,
  <StanceCard key="b" look="condition" name="Akkoord, mits">
    Graag 260, zoals in de woonvisie staat.
  </StanceCard>,
  <StanceCard key="c" look="open" name="Nog geen standpunt" />,
  <StanceCard key="d" look="against" name="Wil het anders">
    Geen locatie beschikbaar. Wij doen er 40.
  </StanceCard>,
  <StanceCard key="e" look="agree" name="Kan ermee leven" stale="Gaf dit op een oudere tekst" />,
  <StanceCard key="f" look="block" name="Breekpunt">
    Zonder subsidie kunnen wij dit niet betalen.
  </StanceCard>,
  <StanceCard key="g" look="out" name="Doet niet mee" />,
]

const subjects = [
  ['1.1', 'Huur niet hoger dan inflatie', 'Doel: in 2027, 2028 en 2029'],
  ['1.2', '82% van de huizen onder de aftoppingsgrens', 'Nu: 84%'],
  ['2.1', '240 nieuwe sociale huurhuizen', 'Voor eind 2030, in Noord en de Stationswijk'],
] as const

/** The table of who thinks what, for any number of parties. */
export const MatrixKit = ({ count }: { count: number }) => {
  const parties = partiesOf(count)
  const rows = subjects.map(([code, title, line], row) => ({
    id: `afspraak-${count}-${code}`,
    of: code,
    content: () => ({
      head: (
        <>
          <p className="matrix__code">{code}</p>
          <p className="matrix__title">
            <a href={`#${code}`}>{title}</a>
          </p>
          <p className="matrix__line">{line}</p>
          <p className="matrix__state">
            {row === 2 ? (
              <a href="/reageer">Geef uw reactie</a>
            ) : (
              <Tag status="warn">In gesprek</Tag>
            )}
          </p>
        </>
      ),
      cells: Object.fromEntries(
        parties.map(({ id }, nth) => [id, stances[(row * 2 + nth) % stances.length]]),
      ),
    }),
  }))
  return (
    <>
      <SegmentBar
        parts={[
          { status: 'ok', count: 6 },
          { status: 'warn', count: 5 },
          { status: 'wait', count: 3 },
        ]}
        sentence="Van de 14 afspraken: 6 eens, 5 in gesprek, 3 wachten op uw reactie."
      />
      <div className="row row--between">
        <Chips
          name={`Filter van ${count}`}
          chips={[
            { href: '?', name: 'Alles', count: 14, current: true },
            { href: '?f=u', name: 'Wacht op u', count: 3 },
            { href: '?f=g', name: 'In gesprek', count: 5 },
          ]}
        />
        <LinkButton weight="quiet" href="/nieuw">
          Nieuwe afspraak voorstellen
        </LinkButton>
      </div>
      <Matrix
        caption={`Afspraken met het standpunt van elk van de ${count} partijen`}
        subject="Afspraak"
        parties={parties}
        groups={[
          { id: 'huur', name: 'Betaalbaarheid', rows: rows.slice(0, 2) },
          { id: 'nieuw', name: 'Nieuwe huizen', rows: rows.slice(2) },
        ]}
      />
    </>
  )
}
