import { useSuspenseQuery } from '@tanstack/react-query'
import { Field } from '../app/field.tsx'
import { plansQuery } from './plan-page.ts'

interface PlanChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (planId: string) => void
}

/** One of the plans of the place, by its title. */
export function PlanChoice({ label, value, onChange }: PlanChoiceProps) {
  const { plans } = useSuspenseQuery(plansQuery).data
  return (
    <Field label={label}>
      {(field) => (
        <select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
          {plans.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
