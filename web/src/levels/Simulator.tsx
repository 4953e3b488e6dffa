import { Button, Slider } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { asProblem } from '../kit/problem.ts'
import { language, say } from '../kit/say.ts'
import styles from './levels.module.css'
import { Meter } from './Meter.tsx'
import { figureOf, pointsOf } from './points.ts'
import { type Area, type Metric, simulation } from './queries.ts'
import { lackingText, Total } from './ScoresPage.tsx'

const REST_MS = 200
type Values = Readonly<Record<string, number>>
const valuesOf = (metrics: readonly Metric[]): Values =>
  Object.fromEntries(metrics.map(({ code, value }) => [code, value]))

/** Other figures, and the score they would make: counted by the same rule as the real one. */
export function Simulator({ of }: { of: Area }) {
  const [values, set] = useState(() => valuesOf(of.metrics))
  const [settled] = useDebouncedValue(values, REST_MS)
  const changed = Object.entries(settled).map(([metric, value]) => ({ metric, value }))
  const { data, error } = useQuery(simulation({ area: of.area, values: changed }))
  const would = data ?? of
  return (
    <div className={styles.close}>
      <p className={styles.small}>{say('levels.simulator.text')}</p>
      <div className={styles.slides}>
        {of.metrics.map((metric) => (
          <One
            key={metric.code}
            metric={metric}
            value={values[metric.code] ?? 0}
            change={(value) => set((now) => ({ ...now, [metric.code]: value }))}
          />
        ))}
      </div>
      <div className={styles.would} role="status">
        <div className={styles.line}>
          <Total of={would} />
          <span className={styles.small}>{say('levels.simulator.from', { points: pointsOf(of.total) })}</span>
        </div>
        <Meter
          value={would.total}
          max={100}
          mark={would.qualifiedFrom}
          label={say('levels.simulator.would', { points: pointsOf(would.total) })}
          good={would.qualifiedToday}
        />
        <p className={styles.small}>{lackingText(would)}</p>
      </div>
      {error && <ProblemNote problem={asProblem(error)} />}
      <Button variant="default" size="xs" w="fit-content" onClick={() => set(valuesOf(of.metrics))}>
        {say('levels.simulator.reset')}
      </Button>
    </div>
  )
}

const COARSE = 50
/** Room for half as much again as brings every point, in whole steps. */
const endOf = ({ threshold, value }: Metric) => Math.ceil(Math.max(threshold * 1.5, value, 1))
const stepOf = ({ threshold }: Metric) => (threshold <= COARSE ? 1 : Math.max(1, Math.round(threshold / COARSE)))

type OneProps = { metric: Metric; value: number; change: (value: number) => void }
function One({ metric, value, change }: OneProps) {
  const id = useId()
  const name = metric.name[language()]
  return (
    <div className={styles.slide}>
      <div className={styles.line}>
        <span id={id} className={styles.group}>
          {name}
        </span>
        <output className={styles.small}>
          {say('levels.simulator.value', { value: figureOf(value), threshold: figureOf(metric.threshold) })}
        </output>
      </div>
      <Slider
        thumbLabel={name}
        label={null}
        size="sm"
        min={Math.min(0, metric.value)}
        max={endOf(metric)}
        step={stepOf(metric)}
        value={value}
        onChange={change}
      />
    </div>
  )
}
