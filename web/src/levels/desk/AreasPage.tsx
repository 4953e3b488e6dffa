import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { language, named, say } from '../../kit/say.ts'
import { useMay } from '../../kit/useMe.ts'
import styles from '../levels.module.css'
import { DeskPlaces } from '../Places.tsx'
import { figureOf } from '../points.ts'
import { AreaForm } from './AreaForm.tsx'
import { areas, type ScoreArea } from './queries.ts'

/** The areas of the scores, each with its metrics: the vendor's own list. */
export function AreasPage() {
  const asked = useQuery(areas)
  const may = useMay()
  const [adding, add] = useState(false)
  return (
    <Page
      title={say('levels.desk.areas')}
      lead={<DeskPlaces>{say('levels.areas.lead')}</DeskPlaces>}
      action={may('scores:manage') && <Button onClick={() => add(true)}>{say('levels.areas.add')}</Button>}
    >
      <Answer of={asked} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty of="levels.scores.empty" />
          ) : (
            <div className={styles.stack}>
              {items.map((area) => (
                <One key={area.code} area={area} />
              ))}
            </div>
          )
        }
      </Answer>
      {adding && <AreaForm of={null} close={() => add(false)} />}
    </Page>
  )
}

function One({ area }: { area: ScoreArea }) {
  const [changing, change] = useState(false)
  const may = useMay()
  const name = area.name[language()]
  const action = may('scores:manage') && (
    <Button
      size="xs"
      variant="default"
      onClick={() => change(true)}
      aria-label={`${say('levels.areas.change')}: ${name}`}
    >
      {say('levels.areas.change')}
    </Button>
  )
  const title = area.active ? name : `${name} (${say('levels.areas.off')})`
  return (
    <Section title={title} action={action} flush>
      <p className={styles.category} style={{ margin: 0 }}>
        {say('levels.areas.from', { n: area.qualifiedFrom })}
      </p>
      <div className={styles.scroll}>
        <table className={kit.table} aria-label={name}>
          <thead>
            <tr>
              <th scope="col">{say('levels.desk.metric')}</th>
              <th scope="col" data-wide-only>
                {say('levels.areas.category')}
              </th>
              <th scope="col" data-number>
                {say('levels.areas.pointsMax')}
              </th>
              <th scope="col" data-number>
                {say('levels.areas.threshold')}
              </th>
            </tr>
          </thead>
          <tbody>
            {area.metrics.map((metric) => (
              <tr key={metric.code}>
                <td>
                  <b>{metric.name[language()]}</b>
                  <br />
                  <small className={styles.small}>{metric.explains[language()]}</small>
                </td>
                <td data-wide-only>{named(`category.score.${metric.category}`)}</td>
                <td data-number>{metric.pointsMax}</td>
                <td data-number>{figureOf(metric.threshold)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changing && <AreaForm of={area} close={() => change(false)} />}
    </Section>
  )
}
