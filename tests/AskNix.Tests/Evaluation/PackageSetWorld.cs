namespace AskNix.Tests.Evaluation;

/// <summary>
/// A small package set with a library, a configuration, overlays and modules, in which each file can be written in several ways: what is changed at
/// random between the requests of a session. <see cref="Program"/> looks at all of it.
/// </summary>
sealed class PackageSetWorld
{
    public const string Program = "import /main.nix { }";

    static readonly Dictionary<string, string?[]> Ways = new(StringComparer.Ordinal)
    {
        ["/main.nix"] =
        [
            """
            { set ? import ./set { config = (evaluated.config or { }); overlays = [ (import ./overlay.nix) ] ++ evaluated.overlays; },
              evaluated ? import ./modules.nix { modules = import ./machine.nix; inherit set; } }:
            { inherit (set) a b count flag listing place said; c = set.c or null; same = [ set.f ] == [ evaluated.f ];
              machine = evaluated.value; caught = set.caught; late = set.late 1; }
            """,
            """
            { ... }:
            let set = import ./set { config = { x = 1; }; }; other = import ./set { config = { x = 1; }; };
            in { inherit (set) a count; equal = [ set.late ] == [ other.late ]; where = set.place; }
            """,
            """
            { ... }:
            let
              number = import ./number.nix;
              one = import ./set { config = import ./settings.nix // { z = 10; }; };
              two = import ./set { config = import ./settings.nix // { z = number; }; };
              first = import ./pass.nix { set = one; inherit number; };
              second = import ./pass.nix { set = two; number = number + 1; };
            in { z = [ (one.late 1) (two.late 2) ]; first = first { }; second = second { n = number; }; x = one.count; }
            """,
            """
            { ... }:
            let
              number = import ./number.nix;
              two = import ./set { config = import ./settings.nix // { z = number; }; };
              second = import ./pass.nix { set = two; number = number + 1; };
              first = import ./pass.nix { set = import ./set { config = import ./settings.nix // { z = 10; }; }; inherit number; };
            in { second = second { n = 5; }; first = first { }; z = two.late 3; }
            """,
        ],
        ["/number.nix"] = ["1", "2", "3"],
        ["/pass.nix"] =
        [
            """
            { set, number, inner ? import ./set { config = { z = number; }; } }:
            { n ? number }: { late = [ (set.late n) (inner.late number) ]; inherit (inner) count; n = if builtins.getEnv "DEEP" == "yes" then n else 0; }
            """,
            "{ set, number }: { n ? number }: { late = set.late n; }",
        ],
        ["/lib.nix"] =
        [
            "{ fix = f: let x = f x; in x; extend = o: f: s: let p = f s; in p // o s p; shout = s: s + \"!\"; }",
            "rec { fix = f: let x = f x; in x; extend = o: f: s: let p = f s; in p // o s p; shout = s: s + \"?\"; }",
        ],
        ["/set/default.nix"] =
        [
            """
            { config ? { }, overlays ? [ ], lib ? import ../lib.nix }:
            let
              base = self: {
                a = import ./a.nix { inherit (self) b; inherit config lib; };
                b = import ./b.nix { inherit lib; };
                f = config.f or (x: x);
                count = builtins.length overlays;
                flag = if builtins.pathExists ../flag then builtins.readFile ../flag else "none";
                listing = builtins.attrNames (builtins.readDir ../dir);
                place = builtins.unsafeGetAttrPos "x" config;
                caught = builtins.tryEval (config.y or 0);
                said = if config ? loud then builtins.trace "loud" true else false;
                late = n: if builtins.getEnv "DEEP" == "yes" then [ (config.z or null) n ] else n;
              };
            in lib.fix (builtins.foldl' (f: o: lib.extend o f) base overlays)
            """,
            """
            { config ? { }, overlays ? [ ], lib ? import ../lib.nix }@args:
            let base = self: { a = "plain"; b = 1; f = config.f or null; count = builtins.attrNames args; flag = builtins.pathExists ../flag; listing = [ ];
              place = null; caught = false; said = config ? loud; late = n: n; };
            in lib.fix (builtins.foldl' (f: o: lib.extend o f) base overlays)
            """,
        ],
        ["/set/a.nix"] =
        [
            "{ b, config, lib }: lib.shout \"a${toString (config.x or 0)}${toString b.version}\"",
            "{ b, config, lib }: { inherit b; text = builtins.readFile ../data; }",
            "{ b, config, lib }: if config ? x then lib.shout config.x else throw \"no x\"",
        ],
        ["/set/b.nix"] = ["{ lib }: { version = 1; }", "{ lib }: { version = 2; hash = builtins.hashFile \"sha256\" ../data; }", "{ lib }: { version = "],
        ["/data"] = ["one", "two"],
        ["/flag"] = [null, "up", "down"],
        ["/dir/one"] = ["", null],
        ["/dir/two/three"] = [null, ""],
        ["/overlay.nix"] =
        [
            "self: super: { c = super.count + 1; }",
            "let lib = import ./lib.nix; in self: super: { b = super.b // { more = lib.shout \"o\"; }; c = self.a; }",
            "self: super: builtins.trace \"overlaid\" { }",
        ],
        ["/settings.nix"] =
        [
            "{ x = 1; y = throw \"caught\"; z = 1; }",
            "{ x = 1; y = 5; z = 2; }",
            "{ x = \"text\"; f = x: x + 1; }",
            "\n{ x = 1; y = throw \"caught\"; z = 3; }",
            "{ x = 1; loud = true; f = let k = 2; in x: x + k; }",
            "{ y = builtins.currentTime; }",
        ],
        ["/machine.nix"] =
        [
            "[ ./one.nix ({ config, set, ... }: { value = [ set.count config.name ]; }) ]",
            "[ ./one.nix ({ config, set, ... }: { value = [ set.b config.name ]; overlays = [ (self: super: { c = 7; }) ]; }) ]",
            "[ ./one.nix ]",
        ],
        ["/one.nix"] =
        [
            "{ config, set, ... }: { name = \"first\"; config = import ./settings.nix; }",
            "{ config, set, ... }: { name = \"second\"; config = import ./settings.nix; overlays = [ (self: super: { c = config.name; }) ]; }",
            "{ config, set, ... }: let n = \"third\"; in { name = n; config = import ./settings.nix // { x = n; }; overlays = [ (self: super: { d = n; c = n; }) ]; }",
            "{ config, set, ... }: { name = \"first\"; config = { x = 1; f = x: x; }; f = config.config.f; }",
        ],
        ["/modules.nix"] =
        [
            """
            { modules, set }:
            let
              all = map (m: (if builtins.isFunction m then m else import m) { inherit config set; lib = import ./lib.nix; }) modules;
              config = builtins.foldl' (l: r: l // r // { overlays = (l.overlays or [ ]) ++ (r.overlays or [ ]); }) { overlays = [ ]; value = null; f = null; } all;
            in config
            """,
        ],
    };

    static readonly string?[] Depths = [null, "yes"];

    readonly Random random;

    public PackageSetWorld(Random random)
    {
        this.random = random;
        foreach ((string file, var ways) in Ways)
            Write(file, ways[0]);
    }

    public MemoryHost Host { get; } = new();

    /// <summary>Changes something, and says what.</summary>
    public string Change()
    {
        int which = random.Next(Ways.Count + 2);
        if (which == Ways.Count)
            return $"time {Host.CurrentTime += random.Next(2)}";
        if (which > Ways.Count)
        {
            string? depth = Depths[random.Next(Depths.Length)];
            if (depth is null)
                Host.Environment.Remove("DEEP");
            else
                Host.Environment["DEEP"] = depth;
            return $"DEEP={depth}";
        }

        (string file, var ways) = Ways.ElementAt(which);
        int way = random.Next(ways.Length);
        Write(file, ways[way]);
        return $"{file} {way}";
    }

    void Write(string file, string? text)
    {
        if (text is null)
            Host.Files.Remove(file);
        else
            Host.Files[file] = text;
    }
}
