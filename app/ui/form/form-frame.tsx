import { Form, type FormProps } from '@remix-run/react'
import type { ReactNode } from 'react'
import { FormContext } from './form-context.ts'
import { FormErrorSummary } from './form-error-summary.tsx'
import type { RemixForm } from './use-remix-form.ts'

/** The form element with its error summary on top; the fields inside find their values and errors by name. */
export function FormFrame({
  form,
  children,
  className = 'grid gap-5',
  ...rest
}: Omit<FormProps, 'onSubmit'> & { form: RemixForm; children: ReactNode }) {
  return (
    <FormContext.Provider value={form.link}>
      <Form method="post" {...rest} {...form.props} className={className}>
        <FormErrorSummary />
        {children}
      </Form>
    </FormContext.Provider>
  )
}
