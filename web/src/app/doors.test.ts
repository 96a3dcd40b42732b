import { DUTIES } from '@songhanh/core/people/duties'
import { ROLES, type Role } from '@songhanh/core/people/role'
import { expect, test } from 'vitest'
import { doorsOf, opensOnBoard } from './doors.ts'

const rightsOf = (role: Role) => DUTIES[role].map(({ right }) => right)
const doors = (role: Role) => doorsOf(rightsOf(role)).map(({ word }) => word)

test('a door stands for whoever may read the page behind it', () => {
  expect(doors('lead-synthesiser')).toEqual(['toDo', 'plans', 'progress', 'collection', 'work', 'reports', 'administration'])
  expect(doors('province-synthesiser')).toEqual(['toDo', 'plans', 'progress', 'collection', 'reports', 'administration'])
  expect(doors('administrator')).toEqual(['toDo', 'administration'])
})

test('the desk opens on the board for those who only read results, and on what is to be done for everybody else', () => {
  expect(ROLES.filter((role) => opensOnBoard(rightsOf(role)))).toEqual(['province-synthesiser', 'reader', 'auditor'])
})
