using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Versions;

/// <summary>Names and versions of packages.</summary>
static class VersionBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("compareVersions", CompareVersions);
        table.Add("splitVersion", SplitVersion);
        int version = table.Evaluator.Intern("version");
        table.Add("parseDrvName", (evaluator, position, name) => ParseDrvName(evaluator, position, name, version));
    }

    static Value CompareVersions(Evaluator evaluator, int position, Value first, Value second)
    {
        var one = evaluator.ForceStringWithoutContext(first, position, "while evaluating the first argument passed to builtins.compareVersions");
        var other = evaluator.ForceStringWithoutContext(second, position, "while evaluating the second argument passed to builtins.compareVersions");
        return NixInteger.Of(VersionOrder.Compare(one.Bytes, other.Bytes));
    }

    static Value SplitVersion(Evaluator evaluator, int position, Value argument)
    {
        ReadOnlySpan<byte> rest = evaluator.ForceStringWithoutContext(argument, position, "while evaluating the first argument passed to builtins.splitVersion").Bytes;
        var components = new List<Value>();
        while (VersionOrder.TakeComponent(ref rest) is { IsEmpty: false } component)
            components.Add(new NixString(component.ToArray()));
        return NixList.Of(components);
    }

    static AttributeSet ParseDrvName(Evaluator evaluator, int position, Value argument, int version)
    {
        byte[] text = evaluator.ForceStringWithoutContext(argument, position, "while evaluating the first argument passed to builtins.parseDrvName").Bytes;
        int dash = DrvName.FindDash(text);
        var set = new AttributeSetBuilder(2);
        set.Add(evaluator.Names.Name, new NixString(dash < 0 ? text : text[..dash]));
        set.Add(version, new NixString(dash < 0 ? [] : text[(dash + 1)..]));
        return set.Build();
    }
}
