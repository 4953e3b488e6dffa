import { Button, Group as Buttons } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../kit/Answer.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form } from '../../kit/Form.tsx'
import { TextField } from '../../kit/fields.tsx'
import { moveName } from '../../kit/Moves.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import styles from '../access.module.css'
import { Affected } from './Affected.tsx'
import { deletionOf, type Group } from './queries.ts'

type Props = { group: Group; close: () => void }

/** Ends a group: who loses what is seen first, and its name is typed. */
export function DeleteGroup({ group: { id, name, version }, close }: Props) {
  const look = useQuery(deletionOf(id))
  const { form, field, busy } = useForm('DELETE /groups/:id', {
    initial: { name: '' },
    input: (values) => ({ id, ...values }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('groups.delete', { name })} close={close}>
      <p className={styles.said}>{say('groups.delete.text')}</p>
      <Answer of={look} rows={3}>
        {(effects) => (
          <div className={styles.asked}>
            <Affected effects={effects} />

            <Form {...form} has={['name']}>
              <TextField {...field('name')} label={say('groups.delete.name')} hint={name} complete="off" />
              <Buttons justify="flex-end" mt="lg">
                <Button variant="default" onClick={close}>
                  {say('kit.cancel')}
                </Button>
                <Button type="submit" color="red" loading={busy}>
                  {moveName('group', 'delete')}
                </Button>
              </Buttons>
            </Form>
          </div>
        )}
      </Answer>
    </Dialog>
  )
}
