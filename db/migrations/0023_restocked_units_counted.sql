-- Units that refunds and returns have put back on the shelf so far.
UPDATE "order_line" l SET "restocked_quantity" = least(l.quantity,
  coalesce((SELECT sum(x.restocked_quantity) FROM "refund_line" x WHERE x.order_line_id = l.id), 0)
  + coalesce((SELECT sum(r.restocked_quantity) FROM "return_line" r WHERE r.order_line_id = l.id), 0));
