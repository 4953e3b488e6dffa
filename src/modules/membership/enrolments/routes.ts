import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { GivenProfile } from '../accounts/shapes.ts'
import { GivenContact } from '../contacts/shapes.ts'
import * as commands from './commands.ts'
import { find } from './queries.ts'
import { Accepted, Asked, Distinct, enrolment, Source } from './shapes.ts'

const manage = 'enrolment:manage'

// biome-ignore format: a table
export const routes = [
  route('POST /enrolments',           'person', Empty,        enrolment, commands.begin),
  route('GET /enrolment',             manage,   Empty,        enrolment, find),
  route('PUT /enrolment/company',     manage,   Source,       enrolment, commands.saveCompany),
  route('PUT /enrolment/profile',     manage,   GivenProfile, enrolment, commands.saveProfile),
  route('PUT /enrolment/contact',     manage,   GivenContact, enrolment, commands.saveContact),
  route('PUT /enrolment/terms',       manage,   Accepted,     enrolment, commands.saveTerms),
  route('PUT /enrolment/distinction', manage,   Distinct,     enrolment, commands.distinguish),
  route('POST /enrolment/submission', manage,   Empty,        enrolment, commands.submit),
  route('POST /enrolment/join',       manage,   Asked,        enrolment, commands.ask),
  route('DELETE /enrolment/join',     manage,   Empty,        enrolment, commands.withdraw),
]
