using System.Text;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>What rules ask about the words their patterns caught.</summary>
sealed class EntityReader(IPackageNames packages, IFeatureNames features, ITopicNames topics)
{
    public PackageReader Packages { get; } = new(packages, name => features.Resolve(name) is not null || topics.IsTopic(name) || topics.About(name) is (_, 1));

    public FeatureReader Features { get; } = new(features);

    /// <summary>Whether a word is a name of something, whatever else it may mean.</summary>
    public bool IsName(string word) => Packages.IsName(word) || Features.Resolve(word) is not null;

    /// <summary>Whether a word is a name of something more is known of than the name: only such a one is what a slip of the pen was meant for.</summary>
    public bool IsWellKnown(string word) => packages.Resolve(word) is not null || Features.Resolve(word) is not null;

    /// <summary>Words as they were written.</summary>
    public static string Text(IEnumerable<Token> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            if (text.Length > 0 && !token.IsSeparator)
                text.Append(' ');
            text.Append(token.Text);
        }

        return text.ToString();
    }
}
