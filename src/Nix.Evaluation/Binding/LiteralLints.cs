using System.Text;
using Nix.Evaluation.Errors;

namespace Nix.Evaluation.Binding;

/// <summary>Literals that Nix's settings lint-url-literals, lint-absolute-path-literals and lint-short-path-literals speak against.</summary>
static class LiteralLints
{
    public static void CheckUri(Evaluator evaluator, int position, ReadOnlySpan<byte> written)
    {
        var lint = evaluator.Settings.UrlLiterals;
        if (lint != Lint.Ignore)
        {
            string verdict = lint == Lint.Fatal ? "disallowed" : "discouraged";
            Report(evaluator, position, lint,
                $"URL literals are {verdict}. Consider using a string literal \"{Encoding.UTF8.GetString(written)}\" instead (lint-url-literals)");
        }
    }

    public static void CheckPath(Evaluator evaluator, int position, ReadOnlySpan<byte> written)
    {
        var settings = evaluator.Settings;
        if (written[0] is (byte)'/' or (byte)'~')
        {
            if (settings.AbsolutePathLiterals != Lint.Ignore)
            {
                string kind = written[0] == '/' ? "absolute" : "home";
                Report(evaluator, position, settings.AbsolutePathLiterals,
                    $"{kind} path literals are not portable. Consider replacing path literal '{Encoding.UTF8.GetString(written)}' by a string, relative path, or parameter (lint-absolute-path-literals)");
            }
        }
        else if (written[0] != '.' && settings.ShortPathLiterals != Lint.Ignore)
        {
            string shown = Encoding.UTF8.GetString(written);
            Report(evaluator, position, settings.ShortPathLiterals,
                $"relative path literal '{shown}' should be prefixed with '.' for clarity: './{shown}' (lint-short-path-literals)");
        }
    }

    static void Report(Evaluator evaluator, int position, Lint lint, string message)
    {
        if (lint == Lint.Fatal)
            throw evaluator.Error(ErrorKind.Syntax, position, message);
        evaluator.Host.Warn($"{message}\n         at {evaluator.Positions.Describe(position)}", isFromProgram: false);
    }
}
