import { machine } from '#kernel/machine.ts'

/** The life of an enrolment: it ends as an account of its own, or as a place in the company that is here already. */
export const lifecycle = machine('enrolment', {
  draft: { submit: 'submitted', ask: 'asking' },
  asking: { withdraw: 'draft', refuse: 'draft', join: 'joined' },
  submitted: {},
  joined: {},
})
