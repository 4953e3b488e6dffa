import styles from './landing.module.css'

/** A street of guildhalls: gable, height, width, posts. The one in the middle is lit. */
// biome-ignore format: a table
const halls = [
  { x: 4,   width: 62, height: 86,  posts: 2, tone: 'plain' },
  { x: 72,  width: 50, height: 118, posts: 1, tone: 'dense' },
  { x: 128, width: 96, height: 150, posts: 3, tone: 'lit' },
  { x: 230, width: 54, height: 108, posts: 2, tone: 'plain' },
  { x: 290, width: 66, height: 74,  posts: 2, tone: 'dense' },
] as const

const FLOOR = 208

/** Drawn for the eye only. */
export function Street() {
  return (
    <svg className={styles.street} viewBox={`0 0 360 ${FLOOR}`} aria-hidden="true" focusable="false">
      {halls.map((hall) => (
        <Hall key={hall.x} {...hall} />
      ))}
    </svg>
  )
}

function Hall({ x, width, height, posts, tone }: (typeof halls)[number]) {
  const top = FLOOR - height
  const eaves = top + width * 0.42
  const between = width / (posts + 1)
  return (
    <g className={styles.hall} data-tone={tone}>
      <path d={`M${x} ${FLOOR}V${eaves}L${x + width / 2} ${top}L${x + width} ${eaves}V${FLOOR}Z`} />
      <path className={styles.posts} d={`M${x} ${eaves}H${x + width}${postsOf(x, eaves, between, posts)}`} />
    </g>
  )
}

const postsOf = (x: number, eaves: number, between: number, posts: number) =>
  Array.from({ length: posts }, (_, at) => `M${x + between * (at + 1)} ${eaves + 14}V${FLOOR}`).join('')
