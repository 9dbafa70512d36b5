;; The sums of the linear models, in whole numbers of 32 bits. Addresses and starts in bytes.
(module
  (import "of" "memory" (memory 1))

  ;; sum[4] = the rows of the first places of a list, of four weights of 16 bits each. A place's bit says whether it has a row; behind the word of
  ;; its bit stands the number of rows before that word's. Row 0 is of zeros and of all places that have none: nothing here depends on a guess
  (func (export "few") (param $places i32) (param $count i32) (param $bits i32) (param $rows i32) (param $sum i32)
    (local $stop i32) (local $place i32) (local $at i32) (local $word i32) (local $row i32) (local $all v128)
    (local.set $stop (i32.add (local.get $places) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (local.set $place (i32.load (local.get $places)))
      (local.set $at (i32.add (local.get $bits) (i32.shl (i32.shr_u (local.get $place) (i32.const 5)) (i32.const 3))))
      (local.set $word (i32.load (local.get $at)))
      (local.set $row
        (i32.mul
          (i32.and (i32.shr_u (local.get $word) (local.get $place)) (i32.const 1))
          (i32.add
            (i32.add (i32.load offset=4 (local.get $at)) (i32.const 1))
            (i32.popcnt (i32.and (local.get $word) (i32.sub (i32.shl (i32.const 1) (local.get $place)) (i32.const 1)))))))
      (local.set $all (i32x4.add (local.get $all)
        (v128.load16x4_s (i32.add (local.get $rows) (i32.shl (local.get $row) (i32.const 3))))))
      (br_if $next (i32.lt_u (local.tee $places (i32.add (local.get $places) (i32.const 4))) (local.get $stop))))
    (v128.store (local.get $sum) (local.get $all)))

  ;; sum[class] += the weights of the first places of a list. Starts say where each place's weights stand, up to the next's: numbers of a weight in
  ;; the upper half and four times its class in the lower. All are called from memory first, so that the waits for them fall together; what this
  ;; returns means nothing, and keeps the calls from being left out
  (func (export "listed") (param $places i32) (param $count i32) (param $starts i32) (param $sum i32) (result i32)
    (local $stop i32) (local $p i32) (local $at i32) (local $end i32) (local $weight i32) (local $to i32) (local $called i32)
    (local.set $stop (i32.add (local.get $places) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $p (local.get $places))
    (loop $call
      (local.set $at (i32.load (i32.add (local.get $starts) (i32.shl (i32.load (local.get $p)) (i32.const 2)))))
      (local.set $called (i32.xor (local.get $called) (i32.load (local.get $at))))
      (br_if $call (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 4))) (local.get $stop))))
    (loop $next
      (local.set $p (i32.add (local.get $starts) (i32.shl (i32.load (local.get $places)) (i32.const 2))))
      (local.set $at (i32.load (local.get $p)))
      (local.set $end (i32.load offset=4 (local.get $p)))
      (if (i32.ne (local.get $at) (local.get $end))
        (then
          (loop $each
            (local.set $weight (i32.load (local.get $at)))
            (local.set $to (i32.add (local.get $sum) (i32.and (local.get $weight) (i32.const 0xffff))))
            (i32.store (local.get $to) (i32.add (i32.load (local.get $to)) (i32.shr_s (local.get $weight) (i32.const 16))))
            (br_if $each (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end))))))
      (br_if $next (i32.lt_u (local.tee $places (i32.add (local.get $places) (i32.const 4))) (local.get $stop))))
    (local.get $called)))
