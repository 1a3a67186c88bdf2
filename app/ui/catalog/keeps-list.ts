/** Filling the cart moves neither prices nor stock: the list stays as it is. */
export function keepsList(formAction: string | undefined): boolean {
  return formAction?.split('?')[0] === '/cart/add'
}
