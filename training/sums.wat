;; Two sums over rows of f32, for training/head.ts. Places are offsets in bytes; a length is a multiple of eight.
(module
  (memory (export "memory") 160)

  ;; The product of two rows.
  (func (export "dot") (param $left i32) (param $right i32) (param $length i32) (result f32)
    (local $end i32) (local $a v128) (local $b v128)
    (local.set $end (i32.add (local.get $left) (i32.shl (local.get $length) (i32.const 2))))
    (loop $next
      (local.set $a (f32x4.add (local.get $a) (f32x4.mul (v128.load (local.get $left)) (v128.load (local.get $right)))))
      (local.set $b (f32x4.add (local.get $b) (f32x4.mul (v128.load offset=16 (local.get $left)) (v128.load offset=16 (local.get $right)))))
      (local.set $left (i32.add (local.get $left) (i32.const 32)))
      (local.set $right (i32.add (local.get $right) (i32.const 32)))
      (br_if $next (i32.lt_u (local.get $left) (local.get $end))))
    (local.set $a (f32x4.add (local.get $a) (local.get $b)))
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $a)) (f32x4.extract_lane 1 (local.get $a)))
      (f32.add (f32x4.extract_lane 2 (local.get $a)) (f32x4.extract_lane 3 (local.get $a)))))

  ;; Adds a row, times a factor, to another.
  (func (export "add") (param $to i32) (param $from i32) (param $length i32) (param $by f32)
    (local $end i32) (local $factor v128)
    (local.set $factor (f32x4.splat (local.get $by)))
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $length) (i32.const 2))))
    (loop $next
      (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (f32x4.mul (v128.load (local.get $from)) (local.get $factor))))
      (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to)) (f32x4.mul (v128.load offset=16 (local.get $from)) (local.get $factor))))
      (local.set $to (i32.add (local.get $to) (i32.const 32)))
      (local.set $from (i32.add (local.get $from) (i32.const 32)))
      (br_if $next (i32.lt_u (local.get $to) (local.get $end)))))
)
