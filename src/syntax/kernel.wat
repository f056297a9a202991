;; The inner loops of the tagger and parser. Products are sums of integers, and all else is done number by number in a
;; fixed order, so the results are the same to the bit on every machine, however the sentences are put together.
(module
  (memory (export "memory") 64)

  ;; out[t][r] = scale[r] · Σ_c weight[r][c]·x[t][c] + add[t][r]
  ;; weight: int8, rows a multiple of 4, columns a multiple of 16. x: int16. scale, add, out: float32. Strides in bytes, from one t to the next.
  ;; Two t at a time: where n is odd, one row more is read and written.
  (func (export "multiply")
    (param $weight i32) (param $scale i32) (param $x i32) (param $xStride i32) (param $add i32) (param $addStride i32)
    (param $out i32) (param $rows i32) (param $columns i32) (param $n i32)
    (local $t i32) (local $r i32) (local $c i32) (local $w0 i32) (local $w1 i32) (local $w2 i32) (local $w3 i32) (local $xa i32) (local $xb i32)
    (local $to i32) (local $from i32)
    (local $w v128) (local $low v128) (local $high v128) (local $aLow v128) (local $aHigh v128) (local $bLow v128) (local $bHigh v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128) (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (loop $rowsLoop
      (local.set $t (i32.const 0))
      (loop $inputs
        (local.set $w0 (i32.add (local.get $weight) (i32.mul (local.get $r) (local.get $columns))))
        (local.set $w1 (i32.add (local.get $w0) (local.get $columns)))
        (local.set $w2 (i32.add (local.get $w1) (local.get $columns)))
        (local.set $w3 (i32.add (local.get $w2) (local.get $columns)))
        (local.set $xa (i32.add (local.get $x) (i32.mul (local.get $t) (local.get $xStride))))
        (local.set $xb (i32.add (local.get $xa) (local.get $xStride)))
        (local.set $a0 (v128.const i32x4 0 0 0 0)) (local.set $a1 (v128.const i32x4 0 0 0 0))
        (local.set $a2 (v128.const i32x4 0 0 0 0)) (local.set $a3 (v128.const i32x4 0 0 0 0))
        (local.set $b0 (v128.const i32x4 0 0 0 0)) (local.set $b1 (v128.const i32x4 0 0 0 0))
        (local.set $b2 (v128.const i32x4 0 0 0 0)) (local.set $b3 (v128.const i32x4 0 0 0 0))
        (local.set $c (i32.const 0))
        (loop $columnsLoop
          (local.set $aLow (v128.load (local.get $xa))) (local.set $aHigh (v128.load offset=16 (local.get $xa)))
          (local.set $bLow (v128.load (local.get $xb))) (local.set $bHigh (v128.load offset=16 (local.get $xb)))
          (local.set $w (v128.load (i32.add (local.get $w0) (local.get $c))))
          (local.set $low (i16x8.extend_low_i8x16_s (local.get $w))) (local.set $high (i16x8.extend_high_i8x16_s (local.get $w)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.add (i32x4.dot_i16x8_s (local.get $low) (local.get $aLow)) (i32x4.dot_i16x8_s (local.get $high) (local.get $aHigh)))))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.add (i32x4.dot_i16x8_s (local.get $low) (local.get $bLow)) (i32x4.dot_i16x8_s (local.get $high) (local.get $bHigh)))))
          (local.set $w (v128.load (i32.add (local.get $w1) (local.get $c))))
          (local.set $low (i16x8.extend_low_i8x16_s (local.get $w))) (local.set $high (i16x8.extend_high_i8x16_s (local.get $w)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.add (i32x4.dot_i16x8_s (local.get $low) (local.get $aLow)) (i32x4.dot_i16x8_s (local.get $high) (local.get $aHigh)))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.add (i32x4.dot_i16x8_s (local.get $low) (local.get $bLow)) (i32x4.dot_i16x8_s (local.get $high) (local.get $bHigh)))))
          (local.set $w (v128.load (i32.add (local.get $w2) (local.get $c))))
          (local.set $low (i16x8.extend_low_i8x16_s (local.get $w))) (local.set $high (i16x8.extend_high_i8x16_s (local.get $w)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.add (i32x4.dot_i16x8_s (local.get $low) (local.get $aLow)) (i32x4.dot_i16x8_s (local.get $high) (local.get $aHigh)))))
          (local.set $b2 (i32x4.add (local.get $b2) (i32x4.add (i32x4.dot_i16x8_s (local.get $low) (local.get $bLow)) (i32x4.dot_i16x8_s (local.get $high) (local.get $bHigh)))))
          (local.set $w (v128.load (i32.add (local.get $w3) (local.get $c))))
          (local.set $low (i16x8.extend_low_i8x16_s (local.get $w))) (local.set $high (i16x8.extend_high_i8x16_s (local.get $w)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.add (i32x4.dot_i16x8_s (local.get $low) (local.get $aLow)) (i32x4.dot_i16x8_s (local.get $high) (local.get $aHigh)))))
          (local.set $b3 (i32x4.add (local.get $b3) (i32x4.add (i32x4.dot_i16x8_s (local.get $low) (local.get $bLow)) (i32x4.dot_i16x8_s (local.get $high) (local.get $bHigh)))))
          (local.set $xa (i32.add (local.get $xa) (i32.const 32)))
          (local.set $xb (i32.add (local.get $xb) (i32.const 32)))
          (br_if $columnsLoop (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $columns))))
        (local.set $to (i32.add (local.get $out) (i32.shl (i32.add (i32.mul (local.get $t) (local.get $rows)) (local.get $r)) (i32.const 2))))
        (local.set $from (i32.add (i32.add (local.get $add) (i32.mul (local.get $t) (local.get $addStride))) (i32.shl (local.get $r) (i32.const 2))))
        (local.set $w (v128.load (i32.add (local.get $scale) (i32.shl (local.get $r) (i32.const 2)))))
        (v128.store (local.get $to)
          (f32x4.add (v128.load (local.get $from)) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s
            (call $sums (local.get $a0) (local.get $a1) (local.get $a2) (local.get $a3))))))
        (v128.store (i32.add (local.get $to) (i32.shl (local.get $rows) (i32.const 2)))
          (f32x4.add (v128.load (i32.add (local.get $from) (local.get $addStride))) (f32x4.mul (local.get $w) (f32x4.convert_i32x4_s
            (call $sums (local.get $b0) (local.get $b1) (local.get $b2) (local.get $b3))))))
        (br_if $inputs (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 2))) (local.get $n))))
      (br_if $rowsLoop (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 4))) (local.get $rows)))))

  ;; out[d][h] = Σ_k a[d][k]·b[h][k], all float32, k below a multiple of 4: four sums side by side, then these
  (func (export "dots") (param $a i32) (param $b i32) (param $out i32) (param $count i32) (param $n i32)
    (local $d i32) (local $h i32) (local $k i32) (local $bp i32) (local $s v128)
    (local.set $count (i32.shl (local.get $count) (i32.const 2)))
    (loop $dependents
      (local.set $h (i32.const 0))
      (local.set $bp (local.get $b))
      (loop $heads
        (local.set $s (v128.const f32x4 0 0 0 0))
        (local.set $k (i32.const 0))
        (loop $inner
          (local.set $s (f32x4.add (local.get $s) (f32x4.mul
            (v128.load (i32.add (local.get $a) (local.get $k))) (v128.load (i32.add (local.get $bp) (local.get $k))))))
          (br_if $inner (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $count))))
        (f32.store (local.get $out)
          (f32.add (f32.add (f32x4.extract_lane 0 (local.get $s)) (f32x4.extract_lane 1 (local.get $s)))
                   (f32.add (f32x4.extract_lane 2 (local.get $s)) (f32x4.extract_lane 3 (local.get $s)))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $bp (i32.add (local.get $bp) (local.get $count)))
        (br_if $heads (i32.lt_u (local.tee $h (i32.add (local.get $h) (i32.const 1))) (local.get $n))))
      (local.set $a (i32.add (local.get $a) (local.get $count)))
      (br_if $dependents (i32.lt_u (local.tee $d (i32.add (local.get $d) (i32.const 1))) (local.get $n)))))

  ;; x or a tenth of it, whichever is more: float32, in place, count a multiple of 4
  (func (export "leak") (param $x i32) (param $count i32)
    (local $end i32) (local $v v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $values
      (local.set $v (v128.load (local.get $x)))
      (v128.store (local.get $x) (f32x4.max (local.get $v) (f32x4.mul (local.get $v) (f32x4.splat (f32.const 0.1)))))
      (br_if $values (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; the sums of four vectors, side by side
  (func $sums (param $p v128) (param $q v128) (param $r v128) (param $s v128) (result v128)
    (local $pq v128) (local $rs v128)
    (local.set $pq (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $p) (local.get $q))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $p) (local.get $q))))
    (local.set $rs (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $r) (local.get $s))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $r) (local.get $s))))
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $pq) (local.get $rs))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $pq) (local.get $rs))))

  ;; One step of an LSTM for n sentences: gates float32 [n][4·units] (input, forget, new, output), cell float32 [n][units].
  ;; The new state goes to h, int16 [n][units], and to out, int16, whose rows are outStride bytes apart; 16384 stands for 1. Units a multiple of 8.
  (func (export "step")
    (param $gates i32) (param $cell i32) (param $h i32) (param $out i32) (param $outStride i32) (param $units i32) (param $n i32)
    (local $k i32) (local $wide i32) (local $state v128)
    (local.set $wide (i32.shl (local.get $units) (i32.const 2)))
    (loop $sentences
      (local.set $k (i32.const 0))
      (loop $unitsLoop
        (local.set $state (i16x8.narrow_i32x4_s
          (call $state (i32.add (local.get $gates) (i32.shl (local.get $k) (i32.const 2))) (i32.add (local.get $cell) (i32.shl (local.get $k) (i32.const 2))) (local.get $wide))
          (call $state (i32.add (local.get $gates) (i32.shl (i32.add (local.get $k) (i32.const 4)) (i32.const 2))) (i32.add (local.get $cell) (i32.shl (i32.add (local.get $k) (i32.const 4)) (i32.const 2))) (local.get $wide))))
        (v128.store (i32.add (local.get $h) (i32.shl (local.get $k) (i32.const 1))) (local.get $state))
        (v128.store (i32.add (local.get $out) (i32.shl (local.get $k) (i32.const 1))) (local.get $state))
        (br_if $unitsLoop (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 8))) (local.get $units))))
      (local.set $gates (i32.add (local.get $gates) (i32.shl (local.get $wide) (i32.const 2))))
      (local.set $cell (i32.add (local.get $cell) (local.get $wide)))
      (local.set $h (i32.add (local.get $h) (i32.shl (local.get $units) (i32.const 1))))
      (local.set $out (i32.add (local.get $out) (local.get $outStride)))
      (br_if $sentences (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  ;; four units: cell = forget · cell + input · new; output · tanh cell, as whole numbers
  (func $state (param $gates i32) (param $cell i32) (param $wide i32) (result v128)
    (local $c v128) (local $forget i32) (local $new i32) (local $output i32)
    (local.set $forget (i32.add (local.get $gates) (local.get $wide)))
    (local.set $new (i32.add (local.get $forget) (local.get $wide)))
    (local.set $output (i32.add (local.get $new) (local.get $wide)))
    (local.set $c (f32x4.add
      (f32x4.mul (call $sigmoid (v128.load (local.get $forget))) (v128.load (local.get $cell)))
      (f32x4.mul (call $sigmoid (v128.load (local.get $gates))) (call $tanh (v128.load (local.get $new))))))
    (v128.store (local.get $cell) (local.get $c))
    (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (f32x4.splat (f32.const 16384))
      (f32x4.mul (call $sigmoid (v128.load (local.get $output))) (call $tanh (local.get $c)))))))

  (func $sigmoid (param $x v128) (result v128)
    (f32x4.add (f32x4.splat (f32.const 0.5)) (f32x4.mul (f32x4.splat (f32.const 0.5))
      (call $tanh (f32x4.mul (f32x4.splat (f32.const 0.5)) (local.get $x))))))

  ;; a quotient of polynomials, right to a few units of the last place
  (func $tanh (param $x v128) (result v128)
    (local $y v128)
    (local.set $x (f32x4.min (f32x4.splat (f32.const 7.90531110763549805)) (f32x4.max (f32x4.splat (f32.const -7.90531110763549805)) (local.get $x))))
    (local.set $y (f32x4.mul (local.get $x) (local.get $x)))
    (f32x4.div
      (f32x4.mul (local.get $x)
        (f32x4.add (f32x4.splat (f32.const 4.89352455891786e-03)) (f32x4.mul (local.get $y)
        (f32x4.add (f32x4.splat (f32.const 6.37261928875436e-04)) (f32x4.mul (local.get $y)
        (f32x4.add (f32x4.splat (f32.const 1.48572235717979e-05)) (f32x4.mul (local.get $y)
        (f32x4.add (f32x4.splat (f32.const 5.12229709037114e-08)) (f32x4.mul (local.get $y)
        (f32x4.add (f32x4.splat (f32.const -8.60467152213735e-11)) (f32x4.mul (local.get $y)
        (f32x4.add (f32x4.splat (f32.const 2.00018790482477e-13)) (f32x4.mul (local.get $y)
          (f32x4.splat (f32.const -2.76076847742355e-16)))))))))))))))
      (f32x4.add (f32x4.splat (f32.const 4.89352518554385e-03)) (f32x4.mul (local.get $y)
      (f32x4.add (f32x4.splat (f32.const 2.26843463243900e-03)) (f32x4.mul (local.get $y)
      (f32x4.add (f32x4.splat (f32.const 1.18534705686654e-04)) (f32x4.mul (local.get $y)
        (f32x4.splat (f32.const 1.19825839466702e-06))))))))))
)
