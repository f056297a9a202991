;; The inner loops of the tagger and parser. Products are sums of integers, and all else is done number by number in a
;; fixed order, so the results are the same to the bit on every machine, however the sentences are put together.
(module
  (memory (export "memory") 64)

  ;; out[t][r] = scale[r] · Σ_c weight[r][c]·x[t][c] + add[t][r]
  ;; weight: int8, rows a multiple of 8, columns of 2; of eight rows, two columns stand together (r0c0 r0c1 r1c0 … r7c1, then r0c2 …): so every lane
  ;; sums up a row of its own. x: int16. scale, add, out: float32. Strides in bytes, from one t to the next. Four t at a time, the last ones alone.
  (func (export "multiply")
    (param $weight i32) (param $scale i32) (param $xs i32) (param $xStride i32) (param $add i32) (param $addStride i32)
    (param $out i32) (param $rows i32) (param $columns i32) (param $n i32)
    (local $t i32) (local $r i32) (local $w i32) (local $end i32) (local $wide i32) (local $to i32) (local $from i32)
    (local $at i32) (local $x0 i32) (local $x1 i32) (local $x2 i32) (local $x3 i32) (local $x v128) (local $a v128) (local $b v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128) (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (local.set $wide (i32.shl (local.get $rows) (i32.const 2)))
    (loop $rowsLoop
      (local.set $end (i32.add (local.get $weight) (i32.shl (local.get $columns) (i32.const 3))))
      (local.set $at (local.get $xs))
      (local.set $to (local.get $out))
      (local.set $from (local.get $add))
      (local.set $t (local.get $n))
      (block $foursDone
        (loop $fours
          (br_if $foursDone (i32.lt_u (local.get $t) (i32.const 4)))
          (local.set $w (local.get $weight))
          (local.set $x0 (local.get $at))
          (local.set $x1 (i32.add (local.get $x0) (local.get $xStride)))
          (local.set $x2 (i32.add (local.get $x1) (local.get $xStride)))
          (local.set $x3 (i32.add (local.get $x2) (local.get $xStride)))
          (local.set $at (i32.add (local.get $x3) (local.get $xStride)))
          (local.set $a0 (v128.const i32x4 0 0 0 0)) (local.set $b0 (v128.const i32x4 0 0 0 0))
          (local.set $a1 (v128.const i32x4 0 0 0 0)) (local.set $b1 (v128.const i32x4 0 0 0 0))
          (local.set $a2 (v128.const i32x4 0 0 0 0)) (local.set $b2 (v128.const i32x4 0 0 0 0))
          (local.set $a3 (v128.const i32x4 0 0 0 0)) (local.set $b3 (v128.const i32x4 0 0 0 0))
          (loop $columnsOf4
            (local.set $a (v128.load8x8_s (local.get $w))) (local.set $b (v128.load8x8_s offset=8 (local.get $w)))
            (local.set $x (v128.load32_splat (local.get $x0)))
            (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $a) (local.get $x))))
            (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $b) (local.get $x))))
            (local.set $x0 (i32.add (local.get $x0) (i32.const 4)))
            (local.set $x (v128.load32_splat (local.get $x1)))
            (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $a) (local.get $x))))
            (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $b) (local.get $x))))
            (local.set $x1 (i32.add (local.get $x1) (i32.const 4)))
            (local.set $x (v128.load32_splat (local.get $x2)))
            (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $a) (local.get $x))))
            (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $b) (local.get $x))))
            (local.set $x2 (i32.add (local.get $x2) (i32.const 4)))
            (local.set $x (v128.load32_splat (local.get $x3)))
            (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $a) (local.get $x))))
            (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $b) (local.get $x))))
            (local.set $x3 (i32.add (local.get $x3) (i32.const 4)))
            (br_if $columnsOf4 (i32.lt_u (local.tee $w (i32.add (local.get $w) (i32.const 16))) (local.get $end))))
          (v128.store (local.get $to) (f32x4.add (v128.load (local.get $from)) (f32x4.mul (v128.load (local.get $scale)) (f32x4.convert_i32x4_s (local.get $a0)))))
          (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $from)) (f32x4.mul (v128.load offset=16 (local.get $scale)) (f32x4.convert_i32x4_s (local.get $b0)))))
          (local.set $to (i32.add (local.get $to) (local.get $wide))) (local.set $from (i32.add (local.get $from) (local.get $addStride)))
          (v128.store (local.get $to) (f32x4.add (v128.load (local.get $from)) (f32x4.mul (v128.load (local.get $scale)) (f32x4.convert_i32x4_s (local.get $a1)))))
          (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $from)) (f32x4.mul (v128.load offset=16 (local.get $scale)) (f32x4.convert_i32x4_s (local.get $b1)))))
          (local.set $to (i32.add (local.get $to) (local.get $wide))) (local.set $from (i32.add (local.get $from) (local.get $addStride)))
          (v128.store (local.get $to) (f32x4.add (v128.load (local.get $from)) (f32x4.mul (v128.load (local.get $scale)) (f32x4.convert_i32x4_s (local.get $a2)))))
          (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $from)) (f32x4.mul (v128.load offset=16 (local.get $scale)) (f32x4.convert_i32x4_s (local.get $b2)))))
          (local.set $to (i32.add (local.get $to) (local.get $wide))) (local.set $from (i32.add (local.get $from) (local.get $addStride)))
          (v128.store (local.get $to) (f32x4.add (v128.load (local.get $from)) (f32x4.mul (v128.load (local.get $scale)) (f32x4.convert_i32x4_s (local.get $a3)))))
          (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $from)) (f32x4.mul (v128.load offset=16 (local.get $scale)) (f32x4.convert_i32x4_s (local.get $b3)))))
          (local.set $to (i32.add (local.get $to) (local.get $wide))) (local.set $from (i32.add (local.get $from) (local.get $addStride)))
          (local.set $t (i32.sub (local.get $t) (i32.const 4)))
          (br $fours)))
      (block $onesDone
        (loop $ones
          (br_if $onesDone (i32.eqz (local.get $t)))
          (local.set $w (local.get $weight))
          (local.set $x0 (local.get $at))
          (local.set $at (i32.add (local.get $at) (local.get $xStride)))
          (local.set $a0 (v128.const i32x4 0 0 0 0)) (local.set $b0 (v128.const i32x4 0 0 0 0))
          (loop $columnsOf1
            (local.set $a (v128.load8x8_s (local.get $w))) (local.set $b (v128.load8x8_s offset=8 (local.get $w)))
            (local.set $x (v128.load32_splat (local.get $x0)))
            (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $a) (local.get $x))))
            (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $b) (local.get $x))))
            (local.set $x0 (i32.add (local.get $x0) (i32.const 4)))
            (br_if $columnsOf1 (i32.lt_u (local.tee $w (i32.add (local.get $w) (i32.const 16))) (local.get $end))))
          (v128.store (local.get $to) (f32x4.add (v128.load (local.get $from)) (f32x4.mul (v128.load (local.get $scale)) (f32x4.convert_i32x4_s (local.get $a0)))))
          (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $from)) (f32x4.mul (v128.load offset=16 (local.get $scale)) (f32x4.convert_i32x4_s (local.get $b0)))))
          (local.set $to (i32.add (local.get $to) (local.get $wide))) (local.set $from (i32.add (local.get $from) (local.get $addStride)))
          (local.set $t (i32.sub (local.get $t) (i32.const 1)))
          (br $ones)))
      (local.set $weight (local.get $end))
      (local.set $scale (i32.add (local.get $scale) (i32.const 32)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (local.set $add (i32.add (local.get $add) (i32.const 32)))
      (br_if $rowsLoop (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 8))) (local.get $rows)))))

  ;; out[d][h] = Σ_k a[d][k]·b[h][k] + b[h][count], all float32, count a multiple of 4: four sums side by side, then these. b's rows are bStride bytes apart.
  (func (export "dots") (param $a i32) (param $as i32) (param $b i32) (param $bStride i32) (param $bs i32) (param $count i32) (param $out i32)
    (local $h i32) (local $k i32) (local $bp i32) (local $s v128)
    (local.set $count (i32.shl (local.get $count) (i32.const 2)))
    (loop $dependents
      (local.set $h (local.get $bs))
      (local.set $bp (local.get $b))
      (loop $heads
        (local.set $s (v128.const f32x4 0 0 0 0))
        (local.set $k (i32.const 0))
        (loop $inner
          (local.set $s (f32x4.add (local.get $s) (f32x4.mul
            (v128.load (i32.add (local.get $a) (local.get $k))) (v128.load (i32.add (local.get $bp) (local.get $k))))))
          (br_if $inner (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $count))))
        (f32.store (local.get $out) (f32.add (f32.load (i32.add (local.get $bp) (local.get $count)))
          (f32.add (f32.add (f32x4.extract_lane 0 (local.get $s)) (f32x4.extract_lane 1 (local.get $s)))
                   (f32.add (f32x4.extract_lane 2 (local.get $s)) (f32x4.extract_lane 3 (local.get $s))))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $bp (i32.add (local.get $bp) (local.get $bStride)))
        (br_if $heads (local.tee $h (i32.sub (local.get $h) (i32.const 1)))))
      (local.set $a (i32.add (local.get $a) (local.get $count)))
      (br_if $dependents (local.tee $as (i32.sub (local.get $as) (i32.const 1))))))

  ;; out[t] = bias + Σ_o x[o][o − t + reach], o from t − reach to t + reach as far as there are words, in that order: x float32 [n][2·reach + 1][units], out
  ;; float32 [n][units]; units a multiple of 4.
  (func (export "window") (param $x i32) (param $bias i32) (param $out i32) (param $units i32) (param $reach i32) (param $n i32)
    (local $t i32) (local $o i32) (local $last i32) (local $k i32) (local $from i32) (local $places i32)
    (local.set $units (i32.shl (local.get $units) (i32.const 2)))
    (local.set $places (i32.mul (local.get $units) (i32.add (i32.shl (local.get $reach) (i32.const 1)) (i32.const 1))))
    (loop $words
      (memory.copy (local.get $out) (local.get $bias) (local.get $units))
      (local.set $last (i32.add (local.get $t) (local.get $reach)))
      (if (i32.ge_s (local.get $last) (local.get $n)) (then (local.set $last (i32.sub (local.get $n) (i32.const 1)))))
      (local.set $o (i32.sub (local.get $t) (local.get $reach)))
      (if (i32.lt_s (local.get $o) (i32.const 0)) (then (local.set $o (i32.const 0))))
      (loop $others
        (local.set $from (i32.add (local.get $x) (i32.add (i32.mul (local.get $o) (local.get $places))
          (i32.mul (i32.add (i32.sub (local.get $o) (local.get $t)) (local.get $reach)) (local.get $units)))))
        (local.set $k (i32.const 0))
        (loop $values
          (v128.store (i32.add (local.get $out) (local.get $k))
            (f32x4.add (v128.load (i32.add (local.get $out) (local.get $k))) (v128.load (i32.add (local.get $from) (local.get $k)))))
          (br_if $values (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $units))))
        (br_if $others (i32.le_s (local.tee $o (i32.add (local.get $o) (i32.const 1))) (local.get $last))))
      (local.set $out (i32.add (local.get $out) (local.get $units)))
      (br_if $words (i32.lt_s (local.tee $t (i32.add (local.get $t) (i32.const 1))) (local.get $n)))))

  ;; out[t] = the place of the highest of the first count values of a row, the first one of equals: x float32, rows stride bytes apart; out int32 [n]
  (func (export "highest") (param $x i32) (param $stride i32) (param $count i32) (param $out i32) (param $n i32)
    (local $at i32) (local $end i32) (local $best i32) (local $most f32)
    (loop $rows
      (local.set $best (local.tee $at (local.get $x)))
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
      (local.set $most (f32.load (local.get $x)))
      (loop $values
        (if (f32.gt (f32.load (local.get $at)) (local.get $most))
          (then (local.set $most (f32.load (local.get $at))) (local.set $best (local.get $at))))
        (br_if $values (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end))))
      (i32.store (local.get $out) (i32.shr_u (i32.sub (local.get $best) (local.get $x)) (i32.const 2)))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $x (i32.add (local.get $x) (local.get $stride)))
      (br_if $rows (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  ;; x or a tenth of it, whichever is more: float32, in place, count a multiple of 4
  (func (export "leak") (param $x i32) (param $count i32)
    (local $end i32) (local $v v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $values
      (local.set $v (v128.load (local.get $x)))
      (v128.store (local.get $x) (f32x4.pmax (local.get $v) (f32x4.mul (local.get $v) (f32x4.splat (f32.const 0.1)))))
      (br_if $values (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; float32 to the nearest int16, so many of which stand for 1: count a multiple of 8
  (func (export "narrow") (param $x i32) (param $out i32) (param $count i32) (param $unit f32)
    (local $end i32)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $values
      (v128.store (local.get $out) (i16x8.narrow_i32x4_s
        (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (f32x4.splat (local.get $unit)) (v128.load (local.get $x)))))
        (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (f32x4.splat (local.get $unit)) (v128.load offset=16 (local.get $x)))))))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $values (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 32))) (local.get $end)))))

  ;; One step of an LSTM for n sentences: gates float32 [n][4·units] (input, forget, new, output), cell float32 [n][units]. The input, forget and output
  ;; gates come halved, as sigmoid x = ½ + ½·tanh ½x. The new state goes to h, int16 [n][units], and to out, int16, whose rows are outStride bytes apart;
  ;; 16384 stands for 1. Units a multiple of 8.
  (func (export "step")
    (param $gates i32) (param $cell i32) (param $h i32) (param $out i32) (param $outStride i32) (param $units i32) (param $n i32)
    (local $k i32) (local $wide i32) (local $forget i32) (local $output i32) (local $next i32) (local $state v128)
    (local.set $wide (i32.shl (local.get $units) (i32.const 2)))
    (loop $sentences
      (local.set $forget (i32.add (local.get $gates) (local.get $wide)))
      (local.set $output (i32.add (local.get $forget) (i32.shl (local.get $wide) (i32.const 1))))
      (local.set $next (i32.add (local.get $output) (local.get $wide)))
      (call $tanh (local.get $gates) (local.get $next) (local.get $gates))
      (local.set $k (i32.const 0))
      (loop $cells ;; forget · cell + input · new
        (v128.store (i32.add (local.get $cell) (local.get $k)) (f32x4.add
          (f32x4.mul (call $half (v128.load (i32.add (local.get $forget) (local.get $k)))) (v128.load (i32.add (local.get $cell) (local.get $k))))
          (f32x4.mul (call $half (v128.load (i32.add (local.get $gates) (local.get $k)))) (v128.load (i32.add (i32.add (local.get $forget) (local.get $wide)) (local.get $k))))))
        (br_if $cells (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $wide))))
      (call $tanh (local.get $cell) (i32.add (local.get $cell) (local.get $wide)) (local.get $gates))
      (local.set $k (i32.const 0))
      (loop $states ;; output · tanh cell, as whole numbers
        (local.set $state (i16x8.narrow_i32x4_s
          (call $whole (v128.load (i32.add (local.get $output) (local.get $k))) (v128.load (i32.add (local.get $gates) (local.get $k))))
          (call $whole (v128.load offset=16 (i32.add (local.get $output) (local.get $k))) (v128.load offset=16 (i32.add (local.get $gates) (local.get $k))))))
        (v128.store (i32.add (local.get $h) (i32.shr_u (local.get $k) (i32.const 1))) (local.get $state))
        (v128.store (i32.add (local.get $out) (i32.shr_u (local.get $k) (i32.const 1))) (local.get $state))
        (br_if $states (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 32))) (local.get $wide))))
      (local.set $gates (local.get $next))
      (local.set $cell (i32.add (local.get $cell) (local.get $wide)))
      (local.set $h (i32.add (local.get $h) (i32.shl (local.get $units) (i32.const 1))))
      (local.set $out (i32.add (local.get $out) (local.get $outStride)))
      (br_if $sentences (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  (func $half (param $t v128) (result v128)
    (f32x4.add (f32x4.splat (f32.const 0.5)) (f32x4.mul (f32x4.splat (f32.const 0.5)) (local.get $t))))

  (func $whole (param $output v128) (param $cell v128) (result v128)
    (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (f32x4.splat (f32.const 16384)) (f32x4.mul (call $half (local.get $output)) (local.get $cell))))))

  ;; of all floats up to $end: a quotient of polynomials, right to a few units of the last place
  (func $tanh (param $from i32) (param $end i32) (param $to i32)
    (local $x v128) (local $y v128)
    (loop $values
      (local.set $x (f32x4.pmin (f32x4.splat (f32.const 7.90531110763549805)) (f32x4.pmax (f32x4.splat (f32.const -7.90531110763549805)) (v128.load (local.get $from)))))
      (local.set $y (f32x4.mul (local.get $x) (local.get $x)))
      (v128.store (local.get $to)
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
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $values (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $end)))))
)
