import type { work as vi } from '../../vi/refusals/work.ts'

export const work: Record<keyof typeof vi, string> = {
  'work.difficulty-without-words': 'Please say what the difficulty is.',
  'work.difficulty-about-nothing': 'Please choose the task, target or form this difficulty is about, or “the whole plan”.',
  'work.answer-due-in-the-past': 'The day {due} for the answer has passed.',
  'work.difficulty-not-found': 'There is no such difficulty.',
  'work.difficulty-answered': 'This difficulty has been answered. Whoever raised it can open it again.',
  'work.difficulty-not-your-turn': 'This difficulty waits for somebody else: the lead, or whoever signs once it was sent up.',
  'work.difficulty-not-answered': 'This difficulty has not been answered, so there is nothing to open again.',
  'work.difficulty-of-another': 'Only whoever raised this difficulty can open it again.',
  'work.reopened-without-reason': 'Please say why the answer did not settle it.',
  'work.group-without-name': 'Please give the group of difficulties a name.',
  'work.difficulty-sent-up-already': 'This difficulty has been sent up already.',
  'work.sent-up-without-question': 'Please say what the People’s Committee is asked to decide.',
  'work.answer-without-words': 'Please write the answer.',
  'work.cause-without-words': 'Please write the cause.',
  'work.money-refused': 'Something cannot be taken as it is, so nothing was saved. Please see each item named.',
  'work.money-year': 'The year has four digits, such as 2024.',
  'work.money-without-donor': 'Please say from whom the money was mobilised.',
  'work.money-without-amount':
    'Please give at least one amount: asked for, given or executed; choose “nothing set aside” where there is none.',
  'work.money-not-whole': 'An amount is a whole number of đồng, not negative.',
  'work.money-strange-size':
    'This is unusually small or large, or more than 100 times away from the amount beside it: are millions and billions mixed up? If it is right, confirm it.',
  'work.money-not-found': 'There is no such line of money.',
}
