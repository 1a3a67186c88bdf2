import type { EditCompanyForm } from '#app/domain/companies/company-form.ts'

/** A record as its form's fields hold it. */
export function companyValues(company: EditCompanyForm) {
  return {
    name: company.name,
    legalName: company.legalName ?? '',
    parentCode: company.parentCode ?? '',
    vatNumber: company.vatNumber ?? '',
    registrationNumber: company.registrationNumber ?? '',
    taxRegime: company.taxRegime,
    locale: company.locale,
    paymentTermsCode: company.paymentTermsCode ?? '',
    salesRepEmail: company.salesRepEmail ?? '',
    status: company.status,
    purchaseOrderNumberRequired: company.purchaseOrderNumberRequired,
    purchaseOrderNumberUnique: company.purchaseOrderNumberUnique,
    partialShipment: company.partialShipment,
    segmentCodes: company.segmentCodes,
    notes: company.notes ?? '',
  }
}
