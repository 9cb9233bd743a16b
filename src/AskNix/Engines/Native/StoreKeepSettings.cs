using Nixos.Machines;

namespace AskNix.Engines.Native;

/// <summary>The two settings of <c>nix.conf</c> that decide what the garbage collector keeps beyond the reach of roots.</summary>
internal sealed class StoreKeepSettings
{
    public StoreKeepSettings(Machine machine)
    {
        var folder = machine.ToolEnvironment.GetValueOrDefault("NIX_CONF_DIR") ?? machine.Below("/etc/nix");
        Read(Path.Combine(folder, "nix.conf"), depth: 0);
    }

    /// <summary>keep-derivations (also gc-keep-derivations); on unless said otherwise.</summary>
    public bool Derivations { get; private set; } = true;

    /// <summary>keep-outputs (also gc-keep-outputs).</summary>
    public bool Outputs { get; private set; }

    private void Read(string file, int depth)
    {
        const int DeepestInclude = 16;
        if (depth > DeepestInclude || !File.Exists(file))
            return;
        foreach (var line in File.ReadLines(file))
        {
            var words = line.Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["include" or "!include", var included]:
                    Read(Path.Combine(Path.GetDirectoryName(file)!, included), depth + 1);
                    break;
                case ["keep-derivations" or "gc-keep-derivations", "=", var value]:
                    Derivations = value is "true" or "yes" or "1";
                    break;
                case ["keep-outputs" or "gc-keep-outputs", "=", var value]:
                    Outputs = value is "true" or "yes" or "1";
                    break;
            }
        }
    }
}
