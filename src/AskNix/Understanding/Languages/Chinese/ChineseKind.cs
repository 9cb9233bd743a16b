namespace AskNix.Understanding.Languages.Chinese;

/// <summary>What a clause does.</summary>
enum ChineseKind
{
    /// <summary>"装 vlc"</summary>
    Wish,

    /// <summary>"vlc 是什么": only looked up.</summary>
    Look,

    /// <summary>"别装 vlc"</summary>
    Denied,

    /// <summary>"要不要装 vlc"</summary>
    Doubt,

    /// <summary>"我昨天装了 vlc"</summary>
    Told,

    /// <summary>"我用不上了": circumstances of a wish.</summary>
    Remark,

    /// <summary>"不要切换": says how the wish beside it is meant.</summary>
    Limit,
}
