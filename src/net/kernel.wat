;; What the nets do most often, four 32-bit floats an instruction; and the linear models, in whole numbers. Addresses in bytes; all sizes count
;; numbers, those of the nets are multiples of 16.
(module
  (memory (export "memory") 6144)

  ;; out[n] += x[k] * w[k x n]: sixteen columns at a time in four registers
  (func (export "layer") (param $k i32) (param $n i32) (param $x i32) (param $w i32) (param $out i32)
    (local $row i32) (local $p i32) (local $at i32) (local $from i32) (local $end i32)
    (local $v v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $row (i32.shl (local.get $n) (i32.const 2)))
    (local.set $end (i32.add (local.get $out) (local.get $row)))
    (loop $columns
      (local.set $a (v128.load (local.get $out))) (local.set $b (v128.load offset=16 (local.get $out)))
      (local.set $c (v128.load offset=32 (local.get $out))) (local.set $d (v128.load offset=48 (local.get $out)))
      (local.set $p (local.get $k))
      (local.set $at (local.get $x))
      (local.set $from (local.get $w))
      (loop $inner
        (local.set $v (v128.load32_splat (local.get $at)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $v) (v128.load (local.get $from)))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $v) (v128.load offset=16 (local.get $from)))))
        (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $v) (v128.load offset=32 (local.get $from)))))
        (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $v) (v128.load offset=48 (local.get $from)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $from (i32.add (local.get $from) (local.get $row)))
        (br_if $inner (local.tee $p (i32.sub (local.get $p) (i32.const 1)))))
      (v128.store (local.get $out) (local.get $a)) (v128.store offset=16 (local.get $out) (local.get $b))
      (v128.store offset=32 (local.get $out) (local.get $c)) (v128.store offset=48 (local.get $out) (local.get $d))
      (local.set $w (i32.add (local.get $w) (i32.const 64)))
      (br_if $columns (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 64))) (local.get $end)))))

  ;; to[n] += from[n]
  (func (export "add") (param $n i32) (param $from i32) (param $to i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $n) (i32.const 2))))
    (loop $next
      (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (v128.load (local.get $from))))
      (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to)) (v128.load offset=16 (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 32)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 32))) (local.get $end)))))

  ;; the sum of max(0, a[n]) * b[n]
  (func (export "score") (param $n i32) (param $a i32) (param $b i32) (result f32)
    (local $end i32) (local $sum v128)
    (local.set $end (i32.add (local.get $a) (i32.shl (local.get $n) (i32.const 2))))
    (loop $next
      (local.set $sum (f32x4.add (local.get $sum)
        (f32x4.mul (f32x4.max (v128.load (local.get $a)) (v128.const f32x4 0 0 0 0)) (v128.load (local.get $b)))))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
      (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))

  ;; to[n] = start[n] + the n floats at each of the addresses listed, in their order: sixteen at a time in four registers
  (func (export "gather") (param $n i32) (param $start i32) (param $list i32) (param $count i32) (param $to i32)
    (local $end i32) (local $past i32) (local $next i32) (local $from i32) (local $column i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $end (i32.add (local.get $start) (i32.shl (local.get $n) (i32.const 2))))
    (local.set $past (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (loop $columns
      (local.set $a (v128.load (local.get $start))) (local.set $b (v128.load offset=16 (local.get $start)))
      (local.set $c (v128.load offset=32 (local.get $start))) (local.set $d (v128.load offset=48 (local.get $start)))
      (local.set $next (local.get $list))
      (block $done
        (loop $inner
          (br_if $done (i32.ge_u (local.get $next) (local.get $past)))
          (local.set $from (i32.add (i32.load (local.get $next)) (local.get $column)))
          (local.set $a (f32x4.add (local.get $a) (v128.load (local.get $from))))
          (local.set $b (f32x4.add (local.get $b) (v128.load offset=16 (local.get $from))))
          (local.set $c (f32x4.add (local.get $c) (v128.load offset=32 (local.get $from))))
          (local.set $d (f32x4.add (local.get $d) (v128.load offset=48 (local.get $from))))
          (local.set $next (i32.add (local.get $next) (i32.const 4)))
          (br $inner)))
      (v128.store (local.get $to) (local.get $a)) (v128.store offset=16 (local.get $to) (local.get $b))
      (v128.store offset=32 (local.get $to) (local.get $c)) (v128.store offset=48 (local.get $to) (local.get $d))
      (local.set $column (i32.add (local.get $column) (i32.const 64)))
      (local.set $to (i32.add (local.get $to) (i32.const 64)))
      (br_if $columns (i32.lt_u (local.tee $start (i32.add (local.get $start) (i32.const 64))) (local.get $end)))))

  ;; to[n] = what is larger, to[n] or from[n]
  (func (export "top") (param $n i32) (param $from i32) (param $to i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $n) (i32.const 2))))
    (loop $next
      (v128.store (local.get $to) (f32x4.max (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))

  ;; to[n] += from[n] * share, in 64 bits before it is rounded to 32
  (func (export "mix") (param $n i32) (param $share f64) (param $from i32) (param $to i32)
    (local $end i32) (local $by v128)
    (local.set $by (f64x2.splat (local.get $share)))
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $n) (i32.const 2))))
    (loop $next
      (v128.store64_lane 0 (local.get $to)
        (f32x4.demote_f64x2_zero
          (f64x2.add (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $to)))
            (f64x2.mul (local.get $by) (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $from)))))))
      (local.set $from (i32.add (local.get $from) (i32.const 8)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 8))) (local.get $end)))))

  ;; turns along a sentence: `count` words from the gifts of the first, each from the state before it to the next; steps may go backwards
  (func (export "along") (param $count i32) (param $n i32) (param $gifts i32) (param $before i32) (param $giftStep i32) (param $stateStep i32)
    (local $out i32)
    (loop $next
      (if (local.get $count) (then
        (local.set $out (i32.add (local.get $before) (local.get $stateStep)))
        (call $turn (local.get $n) (local.get $gifts) (local.get $before) (local.get $out))
        (local.set $before (local.get $out))
        (local.set $gifts (i32.add (local.get $gifts) (local.get $giftStep)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $next)))))

  ;; x / (1 + |x|)
  (func $bent (param $x v128) (result v128)
    (f32x4.div (local.get $x) (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.abs (local.get $x)))))

  ;; out[n] = before[n] + gate * (proposal - before[n]); gifts: n for the gates, n for the proposals
  (func $turn (export "turn") (param $n i32) (param $gifts i32) (param $before i32) (param $out i32)
    (local $end i32) (local $proposals i32)
    (local.set $proposals (i32.add (local.get $gifts) (i32.shl (local.get $n) (i32.const 2))))
    (local.set $end (local.get $proposals))
    (loop $next
      (v128.store (local.get $out)
        (f32x4.add (v128.load (local.get $before))
          (f32x4.mul
            (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5)
              (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5) (call $bent (v128.load (local.get $gifts)))))
            (f32x4.sub (call $bent (v128.load (local.get $proposals))) (v128.load (local.get $before))))))
      (local.set $proposals (i32.add (local.get $proposals) (i32.const 16)))
      (local.set $before (i32.add (local.get $before) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $gifts (i32.add (local.get $gifts) (i32.const 16))) (local.get $end)))))

  ;; sum[n] += the row of each known feature: entries of a key and 16-bit weights, `stride` bytes each, from `table` to `end`; n a multiple of 8
  (func (export "weigh") (param $features i32) (param $count i32) (param $table i32) (param $end i32) (param $mask i32) (param $stride i32) (param $n i32) (param $sum i32)
    (local $stop i32) (local $last i32) (local $wanted i32) (local $at i32) (local $key i32) (local $to i32)
    (local.set $stop (i32.add (local.get $features) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $last (i32.add (local.get $sum) (i32.shl (local.get $n) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $features) (local.get $stop)))
        (local.set $wanted (i32.load (local.get $features)))
        (local.set $features (i32.add (local.get $features) (i32.const 4)))
        (local.set $at (i32.add (local.get $table) (i32.mul (i32.and (local.get $wanted) (local.get $mask)) (local.get $stride))))
        (local.set $wanted (i32.or (local.get $wanted) (i32.eqz (local.get $wanted))))
        (block $found
          (loop $walk
            (local.set $key (i32.load (local.get $at)))
            (br_if $found (i32.eq (local.get $key) (local.get $wanted)))
            (br_if $next (i32.eqz (local.get $key)))
            (local.set $at (i32.add (local.get $at) (local.get $stride)))
            (br_if $walk (i32.ne (local.get $at) (local.get $end)))
            (local.set $at (local.get $table))
            (br $walk)))
        (local.set $to (local.get $sum))
        (loop $columns
          (v128.store (local.get $to) (i32x4.add (v128.load (local.get $to)) (v128.load16x4_s offset=4 (local.get $at))))
          (v128.store offset=16 (local.get $to) (i32x4.add (v128.load offset=16 (local.get $to)) (v128.load16x4_s offset=12 (local.get $at))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $columns (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 32))) (local.get $last))))
        (br $next)))))
