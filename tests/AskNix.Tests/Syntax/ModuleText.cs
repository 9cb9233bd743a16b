using System.Text;

namespace AskNix.Tests.Syntax;

/// <summary>Makes valid modules that set environment.systemPackages in one of many ways.</summary>
sealed class ModuleText
{
    static readonly string[] Packages = ["git", "vim", "curl", "wget", "htop", "kdePackages.kate", "python3Packages.requests", "\"7zz\"", "gimp"];

    readonly Random random;
    readonly string lineBreak;
    readonly string unit;

    ModuleText(Random random)
    {
        this.random = random;
        lineBreak = random.Next(5) == 0 ? "\r\n" : "\n";
        unit = Pick("  ", "    ", "\t");
    }

    public static byte[] Make(Random random) => Encoding.UTF8.GetBytes(new ModuleText(random).Module());

    string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];

    string Module()
    {
        string head = Pick("{ pkgs, ... }:", "{ config, pkgs, lib, ... }:", "{ config, lib, ... }:", "{\n  config,\n  pkgs,\n  ...\n}:", "args@{ pkgs, ... }:", "{ ... }:");
        var bindings = new List<string>();
        int count = random.Next(4);
        for (int i = 0; i < count; i++)
            bindings.Add(Other(i));
        bindings.Insert(random.Next(bindings.Count + 1), Setting());
        string separator = Pick("\n", "\n\n");
        string body = "{\n" + string.Join(separator, bindings.Select(b => Indent(b))) + "\n}";
        string text = Pick(head + "\n" + body, head + "\n\n" + body, head + " " + body, $"{head}\nlet\n  unused = 1; # here\nin\n{body}") + Pick("\n", "");
        return text.ReplaceLineEndings(lineBreak);
    }

    string Indent(string binding) => string.Join('\n', binding.Split('\n').Select(l => l.Length == 0 ? l : unit + l));

    string Other(int number) => Pick(
        $"services.s{number}.enable = true;", $"# About it.\nservices.s{number} = {{\n{unit}enable = true; # yes\n}};", $"networking.n{number} = \"firefox\";",
        $"boot.b{number} = ''\n{unit}firefox\n'';", $"programs.p{number} = {{ }};");

    string Setting()
    {
        string value = Value();
        return random.Next(5) switch
        {
            0 => $"environment = {{\n{string.Join('\n', $"systemPackages = {value};".Split('\n').Select(l => unit + l))}\n}};",
            1 => $"environment.systemPackages =\n{unit}{value.Replace("\n", "\n" + unit, StringComparison.Ordinal)};",
            2 => $"environment.variables.A = \"1\";",
            _ => $"environment.systemPackages = {value};",
        };
    }

    string Value() => random.Next(8) switch
    {
        0 => List("pkgs."),
        1 => $"lib.mkForce ({Bare()})",
        2 => $"[ pkgs.hello ] ++ {List("pkgs.")}",
        3 => $"{Bare()} ++ lib.optionals config.x.enable [ pkgs.extra ]",
        4 => $"builtins.attrValues {{ inherit (pkgs) {Pick("git", "git vim", "git\n  vim\n ")}; }}",
        _ => Bare(),
    };

    string Bare() => "with pkgs; " + List("");

    string List(string prefix)
    {
        var elements = new List<string>();
        foreach (string package in Packages)
        {
            if (random.Next(4) == 0)
                elements.Add(prefix.Length == 0 && package[0] == '"' ? "pkgs." + package : prefix + package);
        }

        string space = Pick(" ", "");
        if (random.Next(3) == 0)
            return $"[{space}{string.Join(' ', elements)}{space}]";
        var text = new StringBuilder("[\n");
        foreach (string element in elements)
        {
            if (random.Next(5) == 0)
                text.Append('\n');
            if (random.Next(5) == 0)
                text.Append(unit).Append(Pick("# for work", "# firefox", "/* note */")).Append('\n');
            text.Append(unit).Append(element).Append(Pick("\n", "\n", " # firefox\n", " "));
        }

        return text.Append(']').ToString();
    }
}
