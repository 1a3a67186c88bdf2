-- What the house begins by itself is the house's alone until it is sent, and for ever where it is given up.
ALTER TYPE "quote_status" ADD VALUE 'prepared';
ALTER TYPE "quote_status" ADD VALUE 'discarded';
