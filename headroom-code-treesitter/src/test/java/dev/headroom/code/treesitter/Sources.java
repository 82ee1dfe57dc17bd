package dev.headroom.code.treesitter;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Files of every language, of any length, with what has to stay visible in them. */
enum Sources {
  PYTHON(
      "shop.py",
      """
      #!/usr/bin/env python3
      # Copyright of nobody. Licensed to everybody, without a warranty of any kind at all.
      \"""A shop. It sells things, and it says more about that than it has to say here.\"""
      from __future__ import annotations
      import os, sys

      RATE = 19
      """,
      """

      class Shop%1$d(Base):
          \"""A shop no %1$d. It has more to say about itself than fits into one sentence here.\"""

          LIMIT = %1$d

          @cached
          def total(self, price: int, *, count=2) -> int:
              \"""The total. Refuses what is too large, and says so at great length indeed.\"""
              # the first of the two checks
              if price > self.LIMIT:
                  raise ValueError(f"price {price} of shop {self!r} is above {self.LIMIT}")
              return sum(self._rounded(price) * RATE for _ in range(count))

          def _rounded(self, price):
              for step in (100, 10, 1):
                  if price > step * 7:
                      return price - price %% step
              return 'smörgås 😀 %1$d'


      async def open_%1$d(name): return await connect(name)
      """,
      List.of("class Shop%d(Base):", "async def open_%d(name):", "RATE = 19")),

  JAVASCRIPT(
      "shop.js",
      """
      'use strict';
      const fs = require('fs');
      const RATE = 19;
      """,
      """

      /**
       * A shop no %1$d. It has more to say about itself than fits into one sentence here.
       * @param name of the shop
       */
      export class Shop%1$d extends Base {
        #limit = %1$d;

        total(price, count = 2) {
          if (price > this.#limit) {
            throw new Error(`price ${price} of the shop is above ${this.#limit}`);
          }
          return [...Array(count)].map(() => price * RATE).reduce((a, b) => a + b, 0);
        }
      }

      export const open%1$d = async (name) => {
        const found = await connect(name, { retries: 3, timeout: 1000 }); // 'smörgås 😀'
        if (!found) {
          console.warn(`nobody opens the shop ${name}, come back tomorrow or the day after`);
        }
        for (const visitor of found.visitors) {
          visitor.enter(found, new Date(), { hurry: false, umbrella: /wet|dry/.test(found.weather) });
        }
        return found ?? null;
      };

      module.exports.close%1$d = function (shop) {
        shop.visitors.forEach((visitor) => { visitor.leave({ in: 'a hurry', by: /[/"]+/g }); });
      };
      """,
      List.of("export class Shop%d extends Base {", "export const open%d = async (name) => {")),

  TYPESCRIPT(
      "shop.ts",
      """
      import { Base } from './base';
      export const RATE: number = 19;
      """,
      """

      /** A shop no %1$d. It has more to say about itself than fits into one sentence here. */
      @Component({ selector: 'shop' })
      export abstract class Shop%1$d<T> extends Base implements Open {
        private readonly limit: number = %1$d;

        protected total(price: number, count?: number): number {
          if (price > this.limit) {
            throw new RangeError(`price ${price} of the shop is above ${this.limit}`);
          }
          return (<number[]>Array(count)).map(() => price * RATE).reduce((a, b) => a + b, 0);
        }

        abstract close(): void;
      }

      export interface Visitor%1$d {
        name: string;
        leave(hurry: boolean): void;
      }

      export function open%1$d<T>(name: string): Promise<T> {
        const found = connect(name, { retries: 3, timeout: 1000, reason: 'smörgås 😀' });
        return found as unknown as Promise<T>;
      }
      """,
      List.of("class Shop%d<T> extends Base", "interface Visitor%d {", "function open%d<T>(")),

  TSX(
      "shop.tsx",
      """
      import * as React from 'react';
      """,
      """

      export function Shop%1$d({ name }: { name: string }): JSX.Element {
        const [open, setOpen] = React.useState<boolean>(false);
        const title = `shop ${name} is ${open ? 'open' : 'closed'}, smörgås 😀`;
        return <div className="shop" onClick={() => setOpen(!open)}>{title}</div>;
      }
      """,
      List.of("export function Shop%d({ name }: { name: string }): JSX.Element {")),

  GO(
      "shop.go",
      """
      // Package shop sells things.
      package shop

      import (
      	"errors"
      	"fmt"
      )

      const Rate = 19
      """,
      """

      // Shop%1$d is a shop. It has more to say
      // about itself than fits into one sentence, and more than one line, here and now.
      type Shop%1$d struct {
      	limit int // of the price
      }

      // Total is the total.
      func (s *Shop%1$d) Total(price, count int) (int, error) {
      	if price > s.limit {
      		return 0, fmt.Errorf("price %%d of the shop is above %%d", price, s.limit)
      	}
      	return price * count * Rate, nil
      }

      func open%1$d(name string) error {
      	go func() { connect(name, `raw "smörgås" 😀`) }()
      	return errors.New("the shop is closed, come back tomorrow or the day after")
      }
      """,
      List.of("type Shop%d struct {", "func (s *Shop%1$d) Total(", "func open%d(name string)")),

  RUST(
      "shop.rs",
      """
      //! A shop.
      use std::collections::HashMap;

      pub const RATE: u32 = 19;
      """,
      """

      /** A shop no %1$d. It has more to say about itself than fits into one sentence here, /* yes */
       * and it goes on and on about that. */
      #[derive(Debug, Clone)]
      pub struct Shop%1$d<'a> { limit: u32, name: &'a str }

      impl<'a> Shop%1$d<'a> {
          /// The total. Refuses what is too large.
          pub fn total(&self, price: u32, count: u32) -> Result<u32, String> {
              if price > self.limit {
                  return Err(format!("price {price} of {} is above {}", self.name, self.limit));
              }
              Ok((0..count).map(|_| price * RATE).sum())
          }
      }

      pub fn open%1$d(name: &str) -> Option<HashMap<String, char>> {
          let found: HashMap<String, char> = connect(name, r#"raw "smörgås" 😀"#, 'x');
          for (visitor, sign) in &found {
              println!("{visitor} comes to the shop {name} with the sign {sign} on the door");
          }
          let mut tries = 0;
          while tries < 3 && !found.contains_key("owner") { tries += 1; }
          if found.is_empty() { None } else { Some(found) }
      }
      """,
      List.of("pub struct Shop%d<'a>", "impl<'a> Shop%d<'a> {", "pub fn open%d(name: &str)")),

  C(
      "shop.c",
      """
      #include <stdio.h>
      #include "shop.h"

      #define RATE 19
      """,
      """

      /* A shop no %1$d. */
      struct shop%1$d {
        int limit;
      };

      static int total%1$d(struct shop%1$d *shop, int price, int count)
      {
        if (price > shop->limit) {
          fprintf(stderr, "price %%d of the shop is above %%d\\n", price, shop->limit);
          return -1;
        }
        return price * count * RATE; // smörgås 😀
      }

      #ifdef WITH_DOORS
      int open%1$d(const char *name)
      {
        for (int i = 0; i < 3; i++)
          if (connect_to(name, i, '"') == 0)
            return i;
        return -1;
      }
      #endif
      """,
      List.of("struct shop%d {", "static int total%1$d(struct shop%1$d *shop,", "int open%d(")),

  CPP(
      "shop.cpp",
      """
      #include <string>

      namespace shops {
      constexpr int kRate = 19;
      """,
      """

      /// A shop no %1$d.
      template <typename T>
      class Shop%1$d : public Base {
       public:
        explicit Shop%1$d(T limit) : limit_(limit) {}

        T total(T price, int count) const override {
          if (price > limit_) {
            throw std::out_of_range("the price is above the limit of the shop, by R\\"(1)\\"");
          }
          return price * count * kRate;
        }

       private:
        T limit_;
      };

      int open%1$d(const std::string& name) {
        auto found = connect(name, [&](int tries) { return tries < 3; });
        return found ? 0 : static_cast<int>(name.size()) + (R"(smörgås " 😀)")[0];
      }
      """,
      List.of("class Shop%d : public Base {", "int open%d(const std::string& name) {"),
      "\n}  // namespace shops\n"),

  CSHARP(
      "Shop.cs",
      """
      using System;
      using System.Linq;

      namespace Shops
      {
      """,
      """

          /// <summary>A shop no %1$d.</summary>
          [Serializable]
          public sealed class Shop%1$d : Base
          {
              private const int Limit = %1$d;

              public string Name { get; set; } = "smörgås 😀";

              public int Total(int price, int count = 2)
              {
                  if (price > Limit)
                  {
                      throw new ArgumentException($"price {price} of {Name} is above {Limit}");
                  }
                  foreach (var visitor in visitors.Where(v => v.Limit >= price))
                  {
                      visitor.Tell("the price of the shop is below the limit, come in and buy");
                      Log.Info("told {0} of {1} about a price of {2}", visitor, Name, price);
                  }
                  return Enumerable.Range(0, count).Sum(_ => price * Rates.Usual);
              }

              private static char First(string name) => name[0];
          }
      """,
      List.of("public sealed class Shop%d : Base"),
      "}\n"),

  KOTLIN(
      "Shop.kt",
      """
      package shops

      import kotlin.math.max

      const val RATE = 19
      """,
      """

      /** A shop no %1$d. It has more to say about itself than fits into one sentence, here too. */
      @Serializable
      class Shop%1$d(private val limit: Int, val name: String = "smörgås 😀") : Base() {
        fun total(price: Int, count: Int = 2): Int {
          if (price > limit) {
            throw IllegalArgumentException("price $price of ${name.trim()} is above $limit")
          }
          for (visitor in visitors.filter { it.limit >= price }) {
            visitor.tell("the price of the shop is below the limit, come in and buy")
            log.info("told $visitor of $name about a price of $price")
          }
          return (0 until count).sumOf { max(price, it) * RATE }
        }

        private fun first(): Char = name[0]
      }

      fun open%1$d(name: String): Shop%1$d? {
        val found = connect(name) { tries -> tries < 3 && name.isNotEmpty() }
        return found as? Shop%1$d
      }
      """,
      List.of("class Shop%d(private val limit: Int", "fun open%1$d(name: String): Shop%1$d? {"));

  private final String file;
  private final String head;
  private final String unit;
  private final List<String> visible;
  private final String end;

  Sources(String file, String head, String unit, List<String> visible) {
    this(file, head, unit, visible, "");
  }

  Sources(String file, String head, String unit, List<String> visible, String end) {
    this.file = file;
    this.head = head;
    this.unit = unit;
    this.visible = visible;
    this.end = end;
  }

  String file() {
    return file;
  }

  Grammar grammar() {
    return Grammar.valueOf(name());
  }

  /** A file with so many types and functions. */
  String text(int units) {
    StringBuilder out = new StringBuilder(head);
    for (int i = 0; i < units; i++) {
      out.append(String.format(Locale.ROOT, unit, i));
    }
    return out.append(end).toString();
  }

  /** What has to stand in every skeleton of such a file. */
  List<String> visible(int units) {
    return IntStream.range(0, units)
        .boxed()
        .flatMap(i -> visible.stream().map(text -> String.format(Locale.ROOT, text, i)))
        .toList();
  }
}
