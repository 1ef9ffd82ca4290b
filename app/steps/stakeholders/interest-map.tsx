import { type InterestView, spotsOf } from './interests.ts'
import { approachWords, interestsWords as words } from './interests.words.ts'

const from = 34
const cell = 60
const until = from + 5 * cell

/** The middle of a degree, from 1 to 5: to the right for interest, upwards for influence. */
const across = (degree: number) => from + (degree - 0.5) * cell
const upwards = (degree: number) => until - (degree - 0.5) * cell

/** From where on a degree counts as much. */
const [half, middle] = [from + 2 * cell, until - 2 * cell]

const corners = [
  { approach: 'keep-content', x: from + 6, y: 26 + 24 },
  { approach: 'work-together', x: half + 6, y: 26 + 24 },
  { approach: 'keep-in-sight', x: from + 6, y: middle + 16 },
  { approach: 'keep-informed', x: half + 6, y: middle + 16 },
] as const

/** The map drawn: influence upwards, interest to the right, with the numbers of the list. The list says the same in words. */
export const InterestMap = ({ views }: { views: readonly InterestView[] }) => (
  <div className="chart">
    <svg
      className="chart__svg chart__svg--square"
      viewBox="0 0 340 372"
      role="img"
      aria-labelledby="map-title map-text"
    >
      <title id="map-title">{words.pictureTitle}</title>
      <desc id="map-text">{words.described(views)}</desc>
      <rect className="chart__box" x={from} y={from} width={5 * cell} height={5 * cell} />
      <line className="chart__grid" x1={half} x2={half} y1={from} y2={until} />
      <line className="chart__grid" x1={from} x2={until} y1={middle} y2={middle} />
      <text x={from} y={22}>
        {words.influence} ↑
      </text>
      <text x={until} y={until + 32} textAnchor="end">
        {words.interest} →
      </text>
      {[1, 2, 3, 4, 5].map((degree) => (
        <g key={degree}>
          <text x={from - 10} y={upwards(degree) + 4} textAnchor="end">
            {degree}
          </text>
          <text x={across(degree)} y={until + 16} textAnchor="middle">
            {degree}
          </text>
        </g>
      ))}
      {corners.map(({ approach, x, y }) => (
        <text key={approach} x={x} y={y}>
          {approachWords[approach]}
        </text>
      ))}
      {spotsOf(views).map(({ influence, interest, numbers }) => (
        <text
          key={`${influence} ${interest}`}
          className="chart__label"
          x={across(interest)}
          y={upwards(influence) + 10}
          textAnchor="middle"
        >
          {numbers.join(', ')}
        </text>
      ))}
    </svg>
    <p className="muted small">{words.pictureFoot}</p>
  </div>
)
