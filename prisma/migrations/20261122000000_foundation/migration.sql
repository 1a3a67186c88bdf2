-- Extensions ship with PostgreSQL.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "invoice_kind" AS ENUM ('invoice', 'creditNote');

-- CreateEnum
CREATE TYPE "cart_status" AS ENUM ('open', 'ordered', 'quoted', 'abandoned');

-- CreateEnum
CREATE TYPE "product_status" AS ENUM ('draft', 'active', 'discontinued');

-- CreateEnum
CREATE TYPE "catalog_effect" AS ENUM ('include', 'exclude');

-- CreateEnum
CREATE TYPE "catalog_target" AS ENUM ('all', 'category', 'brand', 'tag', 'product');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('salesRep', 'salesManager', 'merchandiser', 'warehouse', 'finance', 'administrator');

-- CreateEnum
CREATE TYPE "user_status" AS ENUM ('invited', 'active', 'disabled');

-- CreateEnum
CREATE TYPE "token_purpose" AS ENUM ('invitation', 'passwordReset', 'firstAdministrator');

-- CreateEnum
CREATE TYPE "tax_regime" AS ENUM ('standard', 'reverseCharge', 'export', 'exempt');

-- CreateEnum
CREATE TYPE "company_status" AS ENUM ('active', 'onHold', 'closed');

-- CreateEnum
CREATE TYPE "contact_role" AS ENUM ('administrator', 'purchaser', 'approver', 'accountant', 'viewer');

-- CreateEnum
CREATE TYPE "credit_policy" AS ENUM ('block', 'approve', 'warn');

-- CreateEnum
CREATE TYPE "posting_kind" AS ENUM ('orderCommitted', 'orderReleased', 'invoice', 'creditNote', 'payment', 'refund', 'fee', 'writeOff', 'reversal');

-- CreateEnum
CREATE TYPE "ledger_account" AS ENUM ('receivable', 'commitment', 'commitmentContra', 'revenue', 'tax', 'cash', 'fees', 'writeOff');

-- CreateEnum
CREATE TYPE "stock_movement_kind" AS ENUM ('receipt', 'adjustment', 'reserve', 'release', 'allocate', 'deallocate', 'ship', 'return', 'quarantine', 'writeOff');

-- CreateEnum
CREATE TYPE "reservation_status" AS ENUM ('held', 'taken', 'freed');

-- CreateEnum
CREATE TYPE "document_origin" AS ENUM ('portal', 'history');

-- CreateEnum
CREATE TYPE "order_status" AS ENUM ('pendingApproval', 'pendingPayment', 'placed', 'onHold', 'picking', 'partiallyShipped', 'shipped', 'completed', 'cancelled', 'rejected');

-- CreateEnum
CREATE TYPE "approval_decision" AS ENUM ('approved', 'rejected');

-- CreateEnum
CREATE TYPE "price_strategy" AS ENUM ('lowest', 'priority');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('retail', 'wholesale');

-- CreateEnum
CREATE TYPE "document_type" AS ENUM ('quote', 'order', 'shipment', 'invoice', 'creditNote', 'payment');

-- CreateEnum
CREATE TYPE "outbox_kind" AS ENUM ('mail', 'webhook');

-- CreateEnum
CREATE TYPE "outbox_status" AS ENUM ('pending', 'delivered', 'dead');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('previewed', 'running', 'done', 'failed', 'discarded');

-- CreateEnum
CREATE TYPE "agreement_level" AS ENUM ('company', 'segment', 'channel', 'base');

-- CreateEnum
CREATE TYPE "tax_mode" AS ENUM ('net', 'gross');

-- CreateEnum
CREATE TYPE "price_list_status" AS ENUM ('draft', 'active', 'archived');

-- CreateEnum
CREATE TYPE "break_mode" AS ENUM ('allUnits', 'graduated');

-- CreateEnum
CREATE TYPE "aggregation" AS ENUM ('line', 'variant', 'product', 'mixGroup');

-- CreateEnum
CREATE TYPE "quote_status" AS ENUM ('draft', 'requested', 'inReview', 'needsInfo', 'quoted', 'accepted', 'converted', 'declined', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "quote_version_status" AS ENUM ('draft', 'pendingInternal', 'approved', 'changesRequested', 'sent', 'countered', 'accepted', 'declined', 'expired', 'withdrawn');

-- CreateTable
CREATE TABLE "invoice" (
    "id" BIGSERIAL NOT NULL,
    "kind" "invoice_kind" NOT NULL,
    "origin" "document_origin" NOT NULL DEFAULT 'portal',
    "number" TEXT NOT NULL,
    "series_id" BIGINT,
    "sequence" INTEGER,
    "company_id" BIGINT,
    "order_id" BIGINT,
    "shipment_id" BIGINT,
    "corrects_id" BIGINT,
    "issued_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "tax_mode" "tax_mode" NOT NULL,
    "subtotal" DECIMAL(19,4) NOT NULL,
    "allowance_total" DECIMAL(19,4) NOT NULL DEFAULT 0,
    "charge_total" DECIMAL(19,4) NOT NULL DEFAULT 0,
    "tax_total" DECIMAL(19,4) NOT NULL,
    "total" DECIMAL(19,4) NOT NULL,
    "payment_terms" JSONB,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "previous_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_line" (
    "id" BIGSERIAL NOT NULL,
    "invoice_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "order_line_id" BIGINT,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,
    "unit_price" DECIMAL(19,4) NOT NULL,
    "price_base" INTEGER NOT NULL DEFAULT 1,
    "discount_percent" DECIMAL(7,4) NOT NULL DEFAULT 0,
    "line_amount" DECIMAL(19,4) NOT NULL,
    "vat_category" TEXT NOT NULL,
    "tax_rate" DECIMAL(6,5) NOT NULL,

    CONSTRAINT "invoice_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_tax_group" (
    "invoice_id" BIGINT NOT NULL,
    "vat_category" TEXT NOT NULL,
    "tax_rate" DECIMAL(6,5) NOT NULL,
    "taxable" DECIMAL(19,4) NOT NULL,
    "tax" DECIMAL(19,4) NOT NULL,

    CONSTRAINT "invoice_tax_group_pkey" PRIMARY KEY ("invoice_id","vat_category","tax_rate")
);

-- CreateTable
CREATE TABLE "invoice_due" (
    "invoice_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "amount" DECIMAL(19,4) NOT NULL,

    CONSTRAINT "invoice_due_pkey" PRIMARY KEY ("invoice_id","position")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" BIGSERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "company_id" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" DECIMAL(19,4) NOT NULL,
    "received_on" DATE NOT NULL,
    "value_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "reference" TEXT,
    "actor_id" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_allocation" (
    "id" BIGSERIAL NOT NULL,
    "payment_id" BIGINT,
    "credit_note_id" BIGINT,
    "invoice_id" BIGINT NOT NULL,
    "amount" DECIMAL(19,4) NOT NULL,
    "reversal_of_id" BIGINT,
    "actor_id" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart" (
    "id" BIGSERIAL NOT NULL,
    "company_id" BIGINT,
    "user_id" BIGINT,
    "guest_token" TEXT,
    "channel" "channel" NOT NULL DEFAULT 'wholesale',
    "currency" CHAR(3) NOT NULL,
    "status" "cart_status" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "ship_to_id" BIGINT,
    "purchase_order_number" TEXT,
    "requested_on" DATE,
    "note" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "id" BIGSERIAL NOT NULL,
    "cart_id" BIGINT NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,
    "seen_price" DECIMAL(19,4),

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" BIGSERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "parent_id" BIGINT,
    "path" BIGINT[],
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" BIGSERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "translations" JSONB NOT NULL DEFAULT '{}',
    "brand" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "category_id" BIGINT NOT NULL,
    "status" "product_status" NOT NULL DEFAULT 'active',
    "image" TEXT,
    "source" TEXT NOT NULL DEFAULT 'portal',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variant" (
    "id" BIGSERIAL NOT NULL,
    "product_id" BIGINT NOT NULL,
    "sku" CITEXT NOT NULL,
    "gtin" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "options" JSONB NOT NULL DEFAULT '{}',
    "base_unit" TEXT NOT NULL,
    "precision" SMALLINT NOT NULL DEFAULT 0,
    "tax_category_code" TEXT NOT NULL,
    "weight_grams" INTEGER,
    "status" "product_status" NOT NULL DEFAULT 'active',
    "backorder_allowed" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "search_text" TEXT NOT NULL DEFAULT '',
    "sort_name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "code" TEXT NOT NULL,
    "unece" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "variant_unit" (
    "variant_id" BIGINT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "factor" DECIMAL(15,3) NOT NULL,
    "gtin" TEXT,
    "is_default" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "variant_unit_pkey" PRIMARY KEY ("variant_id","unit_code")
);

-- CreateTable
CREATE TABLE "variant_cost" (
    "variant_id" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "unit_cost" DECIMAL(19,4),
    "floor_price" DECIMAL(19,4),

    CONSTRAINT "variant_cost_pkey" PRIMARY KEY ("variant_id","currency")
);

-- CreateTable
CREATE TABLE "tax_category" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "tax_category_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "tax_rate" (
    "id" BIGSERIAL NOT NULL,
    "tax_category_code" TEXT NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "rate" DECIMAL(6,5) NOT NULL,
    "valid_from" DATE NOT NULL,

    CONSTRAINT "tax_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalog" (
    "id" BIGSERIAL NOT NULL,
    "code" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "catalog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalog_rule" (
    "id" BIGSERIAL NOT NULL,
    "catalog_id" BIGINT NOT NULL,
    "effect" "catalog_effect" NOT NULL,
    "kind" "catalog_target" NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "catalog_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" BIGSERIAL NOT NULL,
    "email" CITEXT,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "staff_role" "staff_role",
    "quote_discount_limit_percent" DECIMAL(7,4),
    "status" "user_status" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "password_changed_at" TIMESTAMPTZ(3),
    "last_login_at" TIMESTAMPTZ(3),
    "external_code" TEXT,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "company_id" BIGINT,
    "impersonator_id" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_token" (
    "id" TEXT NOT NULL,
    "purpose" "token_purpose" NOT NULL,
    "user_id" BIGINT,
    "email" CITEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company" (
    "id" BIGSERIAL NOT NULL,
    "code" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT,
    "parent_id" BIGINT,
    "vat_number" TEXT,
    "vat_number_valid" BOOLEAN NOT NULL DEFAULT false,
    "registration_number" TEXT,
    "tax_regime" "tax_regime" NOT NULL DEFAULT 'standard',
    "currency" CHAR(3) NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "payment_terms_id" BIGINT,
    "sales_rep_id" BIGINT,
    "status" "company_status" NOT NULL DEFAULT 'active',
    "purchase_order_number_required" BOOLEAN NOT NULL DEFAULT false,
    "purchase_order_number_unique" BOOLEAN NOT NULL DEFAULT false,
    "partial_shipment" BOOLEAN NOT NULL DEFAULT true,
    "notes" TEXT,
    "source" TEXT NOT NULL DEFAULT 'portal',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" BIGSERIAL NOT NULL,
    "user_id" BIGINT NOT NULL,
    "company_id" BIGINT NOT NULL,
    "role" "contact_role" NOT NULL,
    "job_title" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" BIGSERIAL NOT NULL,
    "company_id" BIGINT NOT NULL,
    "external_code" TEXT,
    "name" TEXT NOT NULL,
    "line1" TEXT NOT NULL,
    "line2" TEXT,
    "city" TEXT NOT NULL,
    "region" TEXT,
    "postal_code" TEXT,
    "country_code" CHAR(2) NOT NULL,
    "phone" TEXT,
    "is_billing" BOOLEAN NOT NULL DEFAULT false,
    "is_shipping" BOOLEAN NOT NULL DEFAULT true,
    "default_billing" BOOLEAN NOT NULL DEFAULT false,
    "default_shipping" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment" (
    "id" BIGSERIAL NOT NULL,
    "code" CITEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_segment" (
    "company_id" BIGINT NOT NULL,
    "segment_id" BIGINT NOT NULL,

    CONSTRAINT "company_segment_pkey" PRIMARY KEY ("company_id","segment_id")
);

-- CreateTable
CREATE TABLE "payment_terms" (
    "id" BIGSERIAL NOT NULL,
    "code" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "payment_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_account" (
    "id" BIGSERIAL NOT NULL,
    "company_id" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "credit_limit" DECIMAL(19,4),
    "policy" "credit_policy" NOT NULL DEFAULT 'block',
    "shared_with_children" BOOLEAN NOT NULL DEFAULT false,
    "tolerance_days" INTEGER,
    "tolerance_amount" DECIMAL(19,4),
    "manual_hold" BOOLEAN NOT NULL DEFAULT false,
    "hold_reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credit_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_posting" (
    "id" BIGSERIAL NOT NULL,
    "kind" "posting_kind" NOT NULL,
    "document_type" TEXT NOT NULL,
    "document_id" BIGINT NOT NULL,
    "occurred_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reversal_of_id" BIGINT,
    "actor_id" BIGINT,
    "note" TEXT,

    CONSTRAINT "ledger_posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "posting_id" BIGINT NOT NULL,
    "account" "ledger_account" NOT NULL,
    "company_id" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" DECIMAL(19,4) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_balance" (
    "company_id" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "receivable" DECIMAL(19,4) NOT NULL DEFAULT 0,
    "commitment" DECIMAL(19,4) NOT NULL DEFAULT 0,

    CONSTRAINT "company_balance_pkey" PRIMARY KEY ("company_id","currency")
);

-- CreateTable
CREATE TABLE "shipment" (
    "id" BIGSERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "order_id" BIGINT NOT NULL,
    "warehouse_id" BIGINT NOT NULL,
    "carrier" TEXT NOT NULL,
    "tracking_number" TEXT,
    "shipped_on" DATE NOT NULL,
    "actor_id" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipment_line" (
    "id" BIGSERIAL NOT NULL,
    "shipment_id" BIGINT NOT NULL,
    "order_line_id" BIGINT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,

    CONSTRAINT "shipment_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "warehouse" (
    "id" BIGSERIAL NOT NULL,
    "code" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "warehouse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_level" (
    "variant_id" BIGINT NOT NULL,
    "warehouse_id" BIGINT NOT NULL,
    "on_hand" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "allocated" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "reserved" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "quarantined" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "safety" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "bin" TEXT,

    CONSTRAINT "stock_level_pkey" PRIMARY KEY ("variant_id","warehouse_id")
);

-- CreateTable
CREATE TABLE "stock_movement" (
    "id" BIGSERIAL NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "warehouse_id" BIGINT NOT NULL,
    "kind" "stock_movement_kind" NOT NULL,
    "on_hand_delta" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "allocated_delta" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "reserved_delta" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "quarantined_delta" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "document_type" TEXT,
    "document_id" BIGINT,
    "note" TEXT,
    "actor_id" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incoming_stock" (
    "id" BIGSERIAL NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "warehouse_id" BIGINT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,
    "expected_on" DATE NOT NULL,
    "reference" TEXT,

    CONSTRAINT "incoming_stock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ring_fence" (
    "variant_id" BIGINT NOT NULL,
    "warehouse_id" BIGINT NOT NULL,
    "channel" "channel" NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,

    CONSTRAINT "ring_fence_pkey" PRIMARY KEY ("variant_id","warehouse_id","channel")
);

-- CreateTable
CREATE TABLE "reservation" (
    "id" BIGSERIAL NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "warehouse_id" BIGINT NOT NULL,
    "document_type" TEXT NOT NULL,
    "document_id" BIGINT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,
    "status" "reservation_status" NOT NULL DEFAULT 'held',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" BIGSERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "origin" "document_origin" NOT NULL DEFAULT 'portal',
    "channel" "channel" NOT NULL,
    "company_id" BIGINT,
    "status" "order_status" NOT NULL,
    "hold_reason" TEXT,
    "currency" CHAR(3) NOT NULL,
    "tax_mode" "tax_mode" NOT NULL,
    "principal_id" BIGINT,
    "actor_id" BIGINT,
    "cart_id" BIGINT,
    "quote_id" BIGINT,
    "quote_version_id" BIGINT,
    "purchase_order_number" TEXT,
    "requested_on" DATE,
    "note" TEXT,
    "cost_centre" TEXT,
    "partial_shipment" BOOLEAN NOT NULL DEFAULT true,
    "billing_address" JSONB,
    "shipping_address" JSONB,
    "payment_terms" JSONB,
    "on_account" BOOLEAN NOT NULL DEFAULT true,
    "promised_on" DATE,
    "subtotal" DECIMAL(19,4) NOT NULL,
    "allowance_total" DECIMAL(19,4) NOT NULL DEFAULT 0,
    "charge_total" DECIMAL(19,4) NOT NULL DEFAULT 0,
    "tax_total" DECIMAL(19,4) NOT NULL,
    "total" DECIMAL(19,4) NOT NULL,
    "content_hash" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "placed_at" TIMESTAMPTZ(3),
    "ordered_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" BIGSERIAL NOT NULL,
    "order_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "variant_id" BIGINT,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_factor" DECIMAL(15,3) NOT NULL DEFAULT 1,
    "quantity" DECIMAL(15,3) NOT NULL,
    "unit_price" DECIMAL(19,4) NOT NULL,
    "price_base" INTEGER NOT NULL DEFAULT 1,
    "discount_percent" DECIMAL(7,4) NOT NULL DEFAULT 0,
    "line_amount" DECIMAL(19,4) NOT NULL,
    "tax_category_code" TEXT NOT NULL,
    "vat_category" TEXT NOT NULL DEFAULT 'S',
    "tax_rate" DECIMAL(6,5) NOT NULL,
    "receipt" JSONB,
    "note" TEXT,
    "allocated_quantity" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "backordered_quantity" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "promised_on" DATE,
    "shipped_quantity" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "invoiced_quantity" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "returned_quantity" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "cancelled_quantity" DECIMAL(15,3) NOT NULL DEFAULT 0,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_allocation" (
    "order_line_id" BIGINT NOT NULL,
    "warehouse_id" BIGINT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,

    CONSTRAINT "order_allocation_pkey" PRIMARY KEY ("order_line_id","warehouse_id")
);

-- CreateTable
CREATE TABLE "order_charge" (
    "id" BIGSERIAL NOT NULL,
    "order_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order_line_id" BIGINT,
    "amount" DECIMAL(19,4) NOT NULL,
    "tax_category_code" TEXT NOT NULL,
    "vat_category" TEXT NOT NULL DEFAULT 'S',
    "tax_rate" DECIMAL(6,5) NOT NULL,

    CONSTRAINT "order_charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_tax_group" (
    "order_id" BIGINT NOT NULL,
    "vat_category" TEXT NOT NULL,
    "tax_rate" DECIMAL(6,5) NOT NULL,
    "taxable" DECIMAL(19,4) NOT NULL,
    "tax" DECIMAL(19,4) NOT NULL,

    CONSTRAINT "order_tax_group_pkey" PRIMARY KEY ("order_id","vat_category","tax_rate")
);

-- CreateTable
CREATE TABLE "order_event" (
    "id" BIGSERIAL NOT NULL,
    "order_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" BIGINT,
    "principal_id" BIGINT,
    "comment" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_rule" (
    "id" BIGSERIAL NOT NULL,
    "company_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "predicate" JSONB NOT NULL,
    "tiers" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "approval_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" BIGSERIAL NOT NULL,
    "order_id" BIGINT NOT NULL,
    "tier" INTEGER NOT NULL,
    "user_id" BIGINT NOT NULL,
    "decision" "approval_decision" NOT NULL,
    "content_hash" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL,
    "vat_number" TEXT NOT NULL,
    "registration_number" TEXT,
    "line1" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "region" TEXT,
    "postal_code" TEXT NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "iban" TEXT,
    "bic" TEXT,
    "bank_name" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Bucharest',
    "currency" CHAR(3) NOT NULL,
    "price_strategy" "price_strategy" NOT NULL DEFAULT 'lowest',
    "channels" JSONB NOT NULL DEFAULT '{}',
    "holidays" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_series" (
    "id" BIGSERIAL NOT NULL,
    "type" "document_type" NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "prefix" TEXT NOT NULL,
    "next_number" INTEGER NOT NULL DEFAULT 1,
    "last_issued_on" DATE,
    "last_hash" TEXT,

    CONSTRAINT "document_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" BIGSERIAL NOT NULL,
    "message_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "outbox_kind" NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "outbox_status" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" BIGSERIAL NOT NULL,
    "outbox_message_id" BIGINT,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "company_id" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" BIGINT,
    "principal_id" BIGINT,
    "company_id" BIGINT,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,
    "ip" TEXT,
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "mapping" TEXT,
    "status" "import_status" NOT NULL DEFAULT 'previewed',
    "partial" BOOLEAN NOT NULL DEFAULT false,
    "file_hash" TEXT NOT NULL,
    "report" JSONB NOT NULL DEFAULT '{}',
    "started_by_id" BIGINT,
    "content" BYTEA,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_refusal" (
    "id" BIGSERIAL NOT NULL,
    "run_id" BIGINT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "value" TEXT,
    "code" TEXT NOT NULL,
    "expected" TEXT,

    CONSTRAINT "import_refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" BIGSERIAL NOT NULL,
    "code" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" "agreement_level" NOT NULL,
    "company_id" BIGINT,
    "segment_id" BIGINT,
    "channel" "channel",
    "valid_from" TIMESTAMPTZ(3),
    "valid_until" TIMESTAMPTZ(3),
    "active" BOOLEAN NOT NULL DEFAULT true,
    "payment_terms_id" BIGINT,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_catalog" (
    "agreement_id" BIGINT NOT NULL,
    "catalog_id" BIGINT NOT NULL,

    CONSTRAINT "agreement_catalog_pkey" PRIMARY KEY ("agreement_id","catalog_id")
);

-- CreateTable
CREATE TABLE "agreement_price_list" (
    "agreement_id" BIGINT NOT NULL,
    "price_list_id" BIGINT NOT NULL,

    CONSTRAINT "agreement_price_list_pkey" PRIMARY KEY ("agreement_id","price_list_id")
);

-- CreateTable
CREATE TABLE "price_list" (
    "id" BIGSERIAL NOT NULL,
    "code" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "tax_mode" "tax_mode" NOT NULL DEFAULT 'net',
    "status" "price_list_status" NOT NULL DEFAULT 'draft',
    "valid_from" TIMESTAMPTZ(3),
    "valid_until" TIMESTAMPTZ(3),
    "priority" INTEGER NOT NULL DEFAULT 0,
    "mode" "break_mode" NOT NULL DEFAULT 'allUnits',
    "aggregation" "aggregation" NOT NULL DEFAULT 'line',
    "mix_group_id" BIGINT,
    "merge_allowed" BOOLEAN NOT NULL DEFAULT false,
    "exclusive" BOOLEAN NOT NULL DEFAULT false,
    "overall_percent" DECIMAL(7,4),
    "dearer_breaks_confirmed" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT 'portal',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "price_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_row" (
    "id" BIGSERIAL NOT NULL,
    "price_list_id" BIGINT NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "minimum_quantity" DECIMAL(15,3) NOT NULL,
    "unit_price" DECIMAL(19,4) NOT NULL,
    "price_base" INTEGER NOT NULL DEFAULT 1,
    "valid_from" TIMESTAMPTZ(3),
    "valid_until" TIMESTAMPTZ(3),

    CONSTRAINT "price_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_percentage" (
    "id" BIGSERIAL NOT NULL,
    "price_list_id" BIGINT NOT NULL,
    "product_id" BIGINT,
    "category_id" BIGINT,
    "adjustment_percent" DECIMAL(7,4) NOT NULL,

    CONSTRAINT "price_percentage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_quota" (
    "price_list_id" BIGINT NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "quota" DECIMAL(15,3) NOT NULL,
    "used" DECIMAL(15,3) NOT NULL DEFAULT 0,

    CONSTRAINT "price_quota_pkey" PRIMARY KEY ("price_list_id","variant_id")
);

-- CreateTable
CREATE TABLE "mix_group" (
    "id" BIGSERIAL NOT NULL,
    "code" CITEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "mix_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mix_group_variant" (
    "mix_group_id" BIGINT NOT NULL,
    "variant_id" BIGINT NOT NULL,

    CONSTRAINT "mix_group_variant_pkey" PRIMARY KEY ("mix_group_id","variant_id")
);

-- CreateTable
CREATE TABLE "quantity_rule" (
    "id" BIGSERIAL NOT NULL,
    "agreement_id" BIGINT NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "minimum" DECIMAL(15,3),
    "maximum" DECIMAL(15,3),
    "no_maximum" BOOLEAN NOT NULL DEFAULT false,
    "increment" DECIMAL(15,3),

    CONSTRAINT "quantity_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_rule" (
    "id" BIGSERIAL NOT NULL,
    "agreement_id" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "minimum" DECIMAL(19,4),
    "maximum" DECIMAL(19,4),
    "first_order_minimum" DECIMAL(19,4),
    "reorder_minimum" DECIMAL(19,4),

    CONSTRAINT "order_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" BIGSERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "company_id" BIGINT NOT NULL,
    "status" "quote_status" NOT NULL DEFAULT 'draft',
    "currency" CHAR(3) NOT NULL,
    "requested_by_id" BIGINT,
    "target_total" DECIMAL(19,4),
    "message" TEXT,
    "ship_to_address" JSONB,
    "purchase_order_number" TEXT,
    "requested_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote_version" (
    "id" BIGSERIAL NOT NULL,
    "quote_id" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "quote_version_status" NOT NULL DEFAULT 'draft',
    "author_id" BIGINT,
    "comment" TEXT,
    "discount_percent" DECIMAL(7,4) NOT NULL DEFAULT 0,
    "valid_until" TIMESTAMPTZ(3),
    "hold_stock_until" TIMESTAMPTZ(3),
    "partial_allowed" BOOLEAN NOT NULL DEFAULT false,
    "payment_terms" JSONB,
    "content" JSONB,
    "hash" TEXT,
    "subtotal" DECIMAL(19,4) NOT NULL DEFAULT 0,
    "total" DECIMAL(19,4) NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quote_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote_line" (
    "id" BIGSERIAL NOT NULL,
    "quote_version_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,
    "target_price" DECIMAL(19,4),
    "list_price" DECIMAL(19,4),
    "price_base" INTEGER NOT NULL DEFAULT 1,
    "unit_price" DECIMAL(19,4),
    "discount_percent" DECIMAL(7,4) NOT NULL DEFAULT 0,
    "line_amount" DECIMAL(19,4),
    "comment" TEXT,
    "receipt" JSONB,

    CONSTRAINT "quote_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote_event" (
    "id" BIGSERIAL NOT NULL,
    "quote_id" BIGINT NOT NULL,
    "version" INTEGER,
    "kind" TEXT NOT NULL,
    "actor_id" BIGINT,
    "comment" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quote_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invoice_number_key" ON "invoice"("number");

-- CreateIndex
CREATE INDEX "invoice_company_id_id_idx" ON "invoice"("company_id", "id");

-- CreateIndex
CREATE INDEX "invoice_due_on_idx" ON "invoice"("due_on");

-- CreateIndex
CREATE INDEX "invoice_order_id_idx" ON "invoice"("order_id");

-- CreateIndex
CREATE INDEX "invoice_issued_on_idx" ON "invoice"("issued_on");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_series_id_sequence_key" ON "invoice"("series_id", "sequence");

-- CreateIndex
CREATE INDEX "invoice_line_order_line_id_idx" ON "invoice_line"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_line_invoice_id_position_key" ON "invoice_line"("invoice_id", "position");

-- CreateIndex
CREATE INDEX "invoice_due_due_on_idx" ON "invoice_due"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "payment_number_key" ON "payment"("number");

-- CreateIndex
CREATE INDEX "payment_company_id_id_idx" ON "payment"("company_id", "id");

-- CreateIndex
CREATE INDEX "payment_received_on_idx" ON "payment"("received_on");

-- CreateIndex
CREATE UNIQUE INDEX "payment_allocation_reversal_of_id_key" ON "payment_allocation"("reversal_of_id");

-- CreateIndex
CREATE INDEX "payment_allocation_invoice_id_idx" ON "payment_allocation"("invoice_id");

-- CreateIndex
CREATE INDEX "payment_allocation_payment_id_idx" ON "payment_allocation"("payment_id");

-- CreateIndex
CREATE INDEX "payment_allocation_credit_note_id_idx" ON "payment_allocation"("credit_note_id");

-- CreateIndex
CREATE UNIQUE INDEX "cart_guest_token_key" ON "cart"("guest_token");

-- CreateIndex
CREATE INDEX "cart_company_id_user_id_status_idx" ON "cart"("company_id", "user_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "cart_line_cart_id_variant_id_unit_code_key" ON "cart_line"("cart_id", "variant_id", "unit_code");

-- CreateIndex
CREATE UNIQUE INDEX "category_slug_key" ON "category"("slug");

-- CreateIndex
CREATE INDEX "category_parent_id_idx" ON "category"("parent_id");

-- CreateIndex
CREATE INDEX "category_path" ON "category" USING GIN ("path");

-- CreateIndex
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug");

-- CreateIndex
CREATE INDEX "product_category_id_idx" ON "product"("category_id");

-- CreateIndex
CREATE INDEX "product_brand_idx" ON "product"("brand");

-- CreateIndex
CREATE INDEX "product_tags" ON "product" USING GIN ("tags");

-- CreateIndex
CREATE UNIQUE INDEX "variant_sku_key" ON "variant"("sku");

-- CreateIndex
CREATE UNIQUE INDEX "variant_gtin_key" ON "variant"("gtin");

-- CreateIndex
CREATE INDEX "variant_product_id_position_idx" ON "variant"("product_id", "position");

-- CreateIndex
CREATE INDEX "variant_sort_name_id_idx" ON "variant"("sort_name", "id");

-- CreateIndex
CREATE INDEX "variant_search_text" ON "variant" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "tax_rate_tax_category_code_country_code_valid_from_key" ON "tax_rate"("tax_category_code", "country_code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "catalog_code_key" ON "catalog"("code");

-- CreateIndex
CREATE UNIQUE INDEX "catalog_rule_catalog_id_effect_kind_target_key" ON "catalog_rule"("catalog_id", "effect", "kind", "target");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_external_code_key" ON "users"("external_code");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "auth_token_user_id_purpose_idx" ON "auth_token"("user_id", "purpose");

-- CreateIndex
CREATE INDEX "auth_token_expires_at_idx" ON "auth_token"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "company_code_key" ON "company"("code");

-- CreateIndex
CREATE INDEX "company_parent_id_idx" ON "company"("parent_id");

-- CreateIndex
CREATE INDEX "company_sales_rep_id_idx" ON "company"("sales_rep_id");

-- CreateIndex
CREATE INDEX "company_name_idx" ON "company"("name");

-- CreateIndex
CREATE INDEX "contact_user_id_idx" ON "contact"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_company_id_user_id_key" ON "contact"("company_id", "user_id");

-- CreateIndex
CREATE INDEX "address_company_id_idx" ON "address"("company_id");

-- CreateIndex
CREATE UNIQUE INDEX "address_company_id_external_code_key" ON "address"("company_id", "external_code");

-- CreateIndex
CREATE UNIQUE INDEX "segment_code_key" ON "segment"("code");

-- CreateIndex
CREATE INDEX "company_segment_segment_id_idx" ON "company_segment"("segment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_terms_code_key" ON "payment_terms"("code");

-- CreateIndex
CREATE UNIQUE INDEX "credit_account_company_id_currency_key" ON "credit_account"("company_id", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_posting_reversal_of_id_key" ON "ledger_posting"("reversal_of_id");

-- CreateIndex
CREATE INDEX "ledger_posting_document_type_document_id_idx" ON "ledger_posting"("document_type", "document_id");

-- CreateIndex
CREATE INDEX "ledger_entry_company_id_currency_account_id_idx" ON "ledger_entry"("company_id", "currency", "account", "id");

-- CreateIndex
CREATE INDEX "ledger_entry_posting_id_idx" ON "ledger_entry"("posting_id");

-- CreateIndex
CREATE UNIQUE INDEX "shipment_number_key" ON "shipment"("number");

-- CreateIndex
CREATE INDEX "shipment_order_id_idx" ON "shipment"("order_id");

-- CreateIndex
CREATE INDEX "shipment_line_order_line_id_idx" ON "shipment_line"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "shipment_line_shipment_id_order_line_id_key" ON "shipment_line"("shipment_id", "order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "warehouse_code_key" ON "warehouse"("code");

-- CreateIndex
CREATE INDEX "stock_level_warehouse_id_idx" ON "stock_level"("warehouse_id");

-- CreateIndex
CREATE INDEX "stock_movement_variant_id_warehouse_id_id_idx" ON "stock_movement"("variant_id", "warehouse_id", "id");

-- CreateIndex
CREATE INDEX "stock_movement_document_type_document_id_idx" ON "stock_movement"("document_type", "document_id");

-- CreateIndex
CREATE INDEX "incoming_stock_variant_id_expected_on_idx" ON "incoming_stock"("variant_id", "expected_on");

-- CreateIndex
CREATE INDEX "reservation_document_type_document_id_idx" ON "reservation"("document_type", "document_id");

-- CreateIndex
CREATE INDEX "reservation_status_expires_at_idx" ON "reservation"("status", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "orders_number_key" ON "orders"("number");

-- CreateIndex
CREATE UNIQUE INDEX "orders_cart_id_key" ON "orders"("cart_id");

-- CreateIndex
CREATE UNIQUE INDEX "orders_quote_version_id_key" ON "orders"("quote_version_id");

-- CreateIndex
CREATE INDEX "orders_company_id_id_idx" ON "orders"("company_id", "id");

-- CreateIndex
CREATE INDEX "orders_status_id_idx" ON "orders"("status", "id");

-- CreateIndex
CREATE INDEX "orders_company_id_purchase_order_number_idx" ON "orders"("company_id", "purchase_order_number");

-- CreateIndex
CREATE INDEX "orders_ordered_on_idx" ON "orders"("ordered_on");

-- CreateIndex
CREATE INDEX "orders_number_search" ON "orders" USING GIN ("number" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "order_line_variant_id_idx" ON "order_line"("variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_order_id_position_key" ON "order_line"("order_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "order_charge_order_id_position_key" ON "order_charge"("order_id", "position");

-- CreateIndex
CREATE INDEX "order_event_order_id_id_idx" ON "order_event"("order_id", "id");

-- CreateIndex
CREATE INDEX "approval_rule_company_id_idx" ON "approval_rule"("company_id");

-- CreateIndex
CREATE INDEX "approval_order_id_tier_idx" ON "approval"("order_id", "tier");

-- CreateIndex
CREATE UNIQUE INDEX "document_series_type_fiscal_year_prefix_key" ON "document_series"("type", "fiscal_year", "prefix");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "idempotency"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_message_id_key" ON "outbox_message"("message_id");

-- CreateIndex
CREATE INDEX "outbox_message_status_next_attempt_at_idx" ON "outbox_message"("status", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_outbox_message_id_key" ON "mail_message"("outbox_message_id");

-- CreateIndex
CREATE INDEX "mail_message_created_at_idx" ON "mail_message"("created_at");

-- CreateIndex
CREATE INDEX "mail_message_company_id_created_at_idx" ON "mail_message"("company_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_event_object_type_object_id_id_idx" ON "audit_event"("object_type", "object_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_company_id_id_idx" ON "audit_event"("company_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_id_idx" ON "audit_event"("actor_id", "id");

-- CreateIndex
CREATE INDEX "import_run_created_at_idx" ON "import_run"("created_at");

-- CreateIndex
CREATE INDEX "import_refusal_run_id_line_idx" ON "import_refusal"("run_id", "line");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_code_key" ON "agreement"("code");

-- CreateIndex
CREATE INDEX "agreement_company_id_idx" ON "agreement"("company_id");

-- CreateIndex
CREATE INDEX "agreement_segment_id_idx" ON "agreement"("segment_id");

-- CreateIndex
CREATE INDEX "agreement_channel_idx" ON "agreement"("channel");

-- CreateIndex
CREATE INDEX "agreement_catalog_catalog_id_idx" ON "agreement_catalog"("catalog_id");

-- CreateIndex
CREATE INDEX "agreement_price_list_price_list_id_idx" ON "agreement_price_list"("price_list_id");

-- CreateIndex
CREATE UNIQUE INDEX "price_list_code_key" ON "price_list"("code");

-- CreateIndex
CREATE INDEX "price_row_variant_id_price_list_id_idx" ON "price_row"("variant_id", "price_list_id");

-- CreateIndex
CREATE INDEX "price_row_price_list_id_variant_id_idx" ON "price_row"("price_list_id", "variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "price_percentage_price_list_id_product_id_key" ON "price_percentage"("price_list_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "price_percentage_price_list_id_category_id_key" ON "price_percentage"("price_list_id", "category_id");

-- CreateIndex
CREATE UNIQUE INDEX "mix_group_code_key" ON "mix_group"("code");

-- CreateIndex
CREATE INDEX "mix_group_variant_variant_id_idx" ON "mix_group_variant"("variant_id");

-- CreateIndex
CREATE INDEX "quantity_rule_variant_id_idx" ON "quantity_rule"("variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "quantity_rule_agreement_id_variant_id_unit_code_key" ON "quantity_rule"("agreement_id", "variant_id", "unit_code");

-- CreateIndex
CREATE UNIQUE INDEX "order_rule_agreement_id_currency_key" ON "order_rule"("agreement_id", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "quote_number_key" ON "quote"("number");

-- CreateIndex
CREATE INDEX "quote_company_id_id_idx" ON "quote"("company_id", "id");

-- CreateIndex
CREATE INDEX "quote_status_id_idx" ON "quote"("status", "id");

-- CreateIndex
CREATE INDEX "quote_version_status_valid_until_idx" ON "quote_version"("status", "valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "quote_version_quote_id_version_key" ON "quote_version"("quote_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "quote_line_quote_version_id_position_key" ON "quote_line"("quote_version_id", "position");

-- CreateIndex
CREATE INDEX "quote_event_quote_id_id_idx" ON "quote_event"("quote_id", "id");

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "document_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_tax_group" ADD CONSTRAINT "invoice_tax_group_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_due" ADD CONSTRAINT "invoice_due_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "payment_allocation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_credit_note_id_fkey" FOREIGN KEY ("credit_note_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_ship_to_id_fkey" FOREIGN KEY ("ship_to_id") REFERENCES "address"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_variant_id_unit_code_fkey" FOREIGN KEY ("variant_id", "unit_code") REFERENCES "variant_unit"("variant_id", "unit_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_tax_category_code_fkey" FOREIGN KEY ("tax_category_code") REFERENCES "tax_category"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_unit" ADD CONSTRAINT "variant_unit_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_unit" ADD CONSTRAINT "variant_unit_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_cost" ADD CONSTRAINT "variant_cost_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tax_rate" ADD CONSTRAINT "tax_rate_tax_category_code_fkey" FOREIGN KEY ("tax_category_code") REFERENCES "tax_category"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalog_rule" ADD CONSTRAINT "catalog_rule_catalog_id_fkey" FOREIGN KEY ("catalog_id") REFERENCES "catalog"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company" ADD CONSTRAINT "company_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company" ADD CONSTRAINT "company_payment_terms_id_fkey" FOREIGN KEY ("payment_terms_id") REFERENCES "payment_terms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company" ADD CONSTRAINT "company_sales_rep_id_fkey" FOREIGN KEY ("sales_rep_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_segment" ADD CONSTRAINT "company_segment_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_segment" ADD CONSTRAINT "company_segment_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_account" ADD CONSTRAINT "credit_account_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "ledger_posting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "ledger_posting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_balance" ADD CONSTRAINT "company_balance_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_stock" ADD CONSTRAINT "incoming_stock_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_stock" ADD CONSTRAINT "incoming_stock_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ring_fence" ADD CONSTRAINT "ring_fence_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ring_fence" ADD CONSTRAINT "ring_fence_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_allocation" ADD CONSTRAINT "order_allocation_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_charge" ADD CONSTRAINT "order_charge_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_tax_group" ADD CONSTRAINT "order_tax_group_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_outbox_message_id_fkey" FOREIGN KEY ("outbox_message_id") REFERENCES "outbox_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_refusal" ADD CONSTRAINT "import_refusal_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_payment_terms_id_fkey" FOREIGN KEY ("payment_terms_id") REFERENCES "payment_terms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_catalog" ADD CONSTRAINT "agreement_catalog_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_catalog" ADD CONSTRAINT "agreement_catalog_catalog_id_fkey" FOREIGN KEY ("catalog_id") REFERENCES "catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_price_list" ADD CONSTRAINT "agreement_price_list_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_price_list" ADD CONSTRAINT "agreement_price_list_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_mix_group_id_fkey" FOREIGN KEY ("mix_group_id") REFERENCES "mix_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_variant_id_unit_code_fkey" FOREIGN KEY ("variant_id", "unit_code") REFERENCES "variant_unit"("variant_id", "unit_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_percentage" ADD CONSTRAINT "price_percentage_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_percentage" ADD CONSTRAINT "price_percentage_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_percentage" ADD CONSTRAINT "price_percentage_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_quota" ADD CONSTRAINT "price_quota_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mix_group_variant" ADD CONSTRAINT "mix_group_variant_mix_group_id_fkey" FOREIGN KEY ("mix_group_id") REFERENCES "mix_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mix_group_variant" ADD CONSTRAINT "mix_group_variant_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quantity_rule" ADD CONSTRAINT "quantity_rule_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quantity_rule" ADD CONSTRAINT "quantity_rule_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quantity_rule" ADD CONSTRAINT "quantity_rule_variant_id_unit_code_fkey" FOREIGN KEY ("variant_id", "unit_code") REFERENCES "variant_unit"("variant_id", "unit_code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_rule" ADD CONSTRAINT "order_rule_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_version" ADD CONSTRAINT "quote_version_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_version" ADD CONSTRAINT "quote_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_quote_version_id_fkey" FOREIGN KEY ("quote_version_id") REFERENCES "quote_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_event" ADD CONSTRAINT "quote_event_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_event" ADD CONSTRAINT "quote_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

