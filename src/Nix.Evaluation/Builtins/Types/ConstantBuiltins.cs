using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Types;

/// <summary>Builtins that are no functions.</summary>
static class ConstantBuiltins
{
    const int LanguageVersion = 6;

    public static void Add(BuiltinTable table)
    {
        var evaluator = table.Evaluator;
        var settings = evaluator.Settings;
        table.Add("true", NixBoolean.True);
        table.Add("false", NixBoolean.False);
        table.Add("null", NixNull.Instance);
        table.Add("langVersion", NixInteger.Of(LanguageVersion));
        table.Add("nixVersion", new NixString(settings.NixVersion));
        table.Add("storeDir", new NixString(evaluator.Host.Store.Directory));
        table.Add("nixPath", SearchPath(evaluator));
        if (settings.IsPure)
            return;
        table.Add("currentSystem", new NixString(settings.System ?? evaluator.Host.CurrentSystem));
        table.Add("currentTime", evaluator.Memory is null ? Now(evaluator) : Thunk.Of(new DeferredCode(() => Now(evaluator)), evaluator, 0));
    }

    static NixInteger Now(Evaluator evaluator) => NixInteger.Of(evaluator.Host.CurrentTime);

    static NixList SearchPath(Evaluator evaluator) => NixList.Of([.. evaluator.Settings.SearchPath.Select(entry => Entry(entry, evaluator))]);

    static AttributeSet Entry(string entry, Evaluator evaluator)
    {
        int equals = entry.IndexOf('=', StringComparison.Ordinal);
        var set = new AttributeSetBuilder(2);
        set.Add(evaluator.Names.Prefix, new NixString(equals < 0 ? "" : entry[..equals]));
        set.Add(evaluator.Names.Path, new NixString(entry[(equals + 1)..]));
        return set.Build();
    }
}
