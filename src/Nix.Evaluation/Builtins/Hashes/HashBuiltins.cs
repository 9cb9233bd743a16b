using Nix.Evaluation.Builtins.Sets;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Hashes;

/// <summary>Hashes of strings, and their forms.</summary>
static class HashBuiltins
{
    public static void Add(BuiltinTable table)
    {
        var names = table.Evaluator;
        int hash = names.Intern("hash"), algorithm = names.Intern("hashAlgo"), format = names.Intern("toHashFormat");
        table.Add("hashString", HashString);
        table.Add("convertHash", (evaluator, position, argument) => ConvertHash(evaluator, position, argument, hash, algorithm, format));
    }

    static Value HashString(Evaluator evaluator, int position, Value algorithm, Value argument)
    {
        var name = evaluator.ForceStringWithoutContext(algorithm, position, "while evaluating the first argument passed to builtins.hashString");
        var chosen = HashNames.Algorithm(name.ToString(), position, evaluator);
        var text = evaluator.ForceString(argument, position, "while evaluating the second argument passed to builtins.hashString");
        return new NixString(NixHash.Of(chosen, text.Bytes).ToString(NixHashFormat.Base16, withAlgorithm: false));
    }

    static NixString ConvertHash(Evaluator evaluator, int position, Value argument, int hash, int algorithm, int format)
    {
        var set = evaluator.ForceSet(argument, position, "while evaluating the first argument passed to builtins.convertHash");
        int hashAt = SetBuiltins.Require(set, hash, "while locating the attribute 'hash'", evaluator);
        var text = evaluator.ForceStringWithoutContext(set.Values[hashAt].Value, position, "while evaluating the attribute 'hash'");
        int algorithmAt = set.Find(algorithm);
        var expected = algorithmAt < 0
            ? NixHashAlgorithm.None
            : HashNames.Algorithm(evaluator.ForceStringWithoutContext(set.Values[algorithmAt].Value, position, "while evaluating the attribute 'hashAlgo'").ToString(), position, evaluator);
        int formatAt = SetBuiltins.Require(set, format, "while locating the attribute 'toHashFormat'", evaluator);
        string wanted = evaluator.ForceStringWithoutContext(set.Values[formatAt].Value, position, "while evaluating the attribute 'toHashFormat'").ToString();
        var form = HashNames.Format(wanted, evaluator);
        return new NixString(HashNames.Parse(text.ToString(), expected, evaluator).ToString(form, withAlgorithm: false));
    }
}
