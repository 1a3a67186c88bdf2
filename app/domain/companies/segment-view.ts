export type SegmentRow = { code: string; name: string; companies: number; agreements: number }

export type SegmentCompany = { code: string; name: string; status: string; currency: string }

export type SegmentDetail = { code: string; name: string }
